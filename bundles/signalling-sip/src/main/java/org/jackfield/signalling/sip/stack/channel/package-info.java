/** What the stack and the connections beneath it know of each other. */
package org.jackfield.signalling.sip.stack.channel;
