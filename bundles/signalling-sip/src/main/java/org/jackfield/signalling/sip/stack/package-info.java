/** The JAIN-SIP reference implementation, set up, bounded, logged and stopped as it must be. */
package org.jackfield.signalling.sip.stack;
