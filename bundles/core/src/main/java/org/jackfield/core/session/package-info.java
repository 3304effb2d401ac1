/** Sessions at work: the pure call of {@code org.jackfield.core.call} with its lock, its mailbox and its surroundings. */
package org.jackfield.core.session;
