/** Checks what comes from outside: numbers, addresses, texts. */
package org.jackfield.core.number;
