/** Tasks of one session, one at a time and in order, on threads that all sessions share. */
package org.jackfield.core.mailbox;
