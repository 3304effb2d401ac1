package org.jackfield.signalling.sip.stack.websocket;

import java.net.http.WebSocket;

/** The status codes with which a WebSocket is closed or was closed (RFC 6455 section 7.4.1). */
final class CloseCodes {

    static final int NORMAL = WebSocket.NORMAL_CLOSURE;

    /** Policy violation: the JDK lets a client send neither 1002 nor 1009, which would say more. */
    static final int REFUSED = 1008;

    /** Never sent: the connection ended without a closing handshake. */
    static final int ABNORMAL = 1006;

    private CloseCodes() {}
}
