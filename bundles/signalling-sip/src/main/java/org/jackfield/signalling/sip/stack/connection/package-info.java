/** TCP and TLS connections of the stack: made, bounded, kept alive, reused and closed as they must be. */
package org.jackfield.signalling.sip.stack.connection;
