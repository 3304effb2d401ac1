/** SIP over WebSocket as client (RFC 7118), over the JDK's WebSocket (RFC 6455), behind the JAIN-SIP reference implementation. */
package org.jackfield.signalling.sip.stack.websocket;
