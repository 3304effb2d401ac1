/**
 * Calls applications' listeners: in order, one at a time for one session, on threads of their own. A listener that hangs is
 * passed over by the others and gets its events when it returns.
 */
package org.jackfield.core.listening;
