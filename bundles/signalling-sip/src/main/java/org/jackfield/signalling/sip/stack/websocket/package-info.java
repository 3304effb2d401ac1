/** SIP over WebSocket as client (RFC 7118), with the frames of Java-WebSocket (RFC 6455), behind the JAIN-SIP reference implementation. */
package org.jackfield.signalling.sip.stack.websocket;
