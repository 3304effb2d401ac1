package org.jackfield.core.account;

/**
 * A SIP account: checked values, without its password in any text.
 *
 * @param name its name
 * @param line what its line needs; a change needs a new one
 * @param calls what its calls need; a change holds for the next call
 */
public record Account(String name, LineSettings line, CallSettings calls) {}
