package org.jackfield.signalling.sip.stack.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says for people why a WebSocket did not open or broke: the JDK wraps its exceptions, and some have no text. */
final class ConnectFailures {

    private static final int LONGEST = 200;
    private static final int MOST_CAUSES = 8;

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
        List<Throwable> causes = causes(fault);
        if (causes.stream().anyMatch(HttpTimeoutException.class::isInstance)) {
            return "not open in time";
        }
        for (Throwable cause : causes) {
            Optional<String> known = known(cause);
            if (known.isPresent()) {
                return clean(known.get());
            }
        }
        return clean(text(fault));
    }

    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable next = fault; next != null && causes.size() < MOST_CAUSES; next = next.getCause()) {
            // The innermost says most.
            causes.add(0, next);
        }
        return causes;
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof WebSocketHandshakeException refused) {
            return Optional.of(
                    refused.getResponse() == null || refused.getResponse().statusCode() == 101
                            ? "the server does not shake hands as a WebSocket server must: " + refused.getMessage()
                            : "HTTP status " + refused.getResponse().statusCode());
        }
        if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
            return Optional.of("the host name is not known");
        }
        if (cause instanceof SSLException) {
            return Optional.of("TLS: " + cause.getMessage());
        }
        if (cause instanceof EOFException) {
            return Optional.of("the server closed the connection");
        }
        return cause instanceof ConnectException ? Optional.of(connecting(cause)) : Optional.empty();
    }

    private static String connecting(Throwable cause) {
        return cause.getMessage() == null ? "connection refused" : cause.getMessage();
    }

    private static String text(Throwable fault) {
        return causes(fault).stream()
                .filter(cause -> cause instanceof IOException && cause.getMessage() != null)
                .findFirst()
                .map(Throwable::getMessage)
                .orElseGet(fault::toString);
    }

    /** Returns a reason of the other side, quoted, or nothing. */
    static String quoted(String reason) {
        return reason.isEmpty() ? "" : " \"" + clean(reason) + '"';
    }

    private static String clean(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\p{Cntrl}+", " ");
    }
}
