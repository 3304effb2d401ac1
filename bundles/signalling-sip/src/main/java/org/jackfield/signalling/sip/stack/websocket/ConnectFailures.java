package org.jackfield.signalling.sip.stack.websocket;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says for people why a WebSocket did not open or broke. */
final class ConnectFailures {

    private static final int LONGEST = 200;
    private static final int MOST_CAUSES = 10;

    private ConnectFailures() {}

    /** Returns what is told to who wanted to connect. */
    static IOException of(Throwable fault) {
        return new IOException(detail(fault), fault);
    }

    /** Returns the URI without its query, which may hold a secret. */
    static String readable(URI server) {
        String path = Optional.ofNullable(server.getRawPath()).orElse("");
        return clean(server.getScheme() + "://" + server.getRawAuthority() + path);
    }

    /** Returns a sentence of bounded length without control characters. */
    static String detail(Throwable fault) {
        if (isTimeOut(fault)) {
            return "not open in time";
        }
        String message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return fault instanceof ConnectException && message.startsWith("Connection refused")
                ? "connection refused"
                : clean(message);
    }

    /** A socket that waits too long for the TLS handshake says so in a cause. */
    private static boolean isTimeOut(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    /** Returns a reason of the other side, quoted, or nothing. */
    static String quoted(String reason) {
        return reason.isEmpty() ? "" : " \"" + clean(reason) + '"';
    }

    private static String clean(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\p{Cntrl}+", " ");
    }
}
