/**
 * What a call is and what it does next, as pure functions: no clock, no thread, no input or output.
 *
 * <p>{@link org.jackfield.core.call.Step} takes a {@link org.jackfield.core.call.Call}, an
 * {@link org.jackfield.core.call.Input} and the time, and gives the next call and the
 * {@link org.jackfield.core.call.Effect}s to be carried out, in their order. Each verb has a class of its own.
 */
package org.jackfield.core.call;
