package org.jackfield.signalling.sip.stack.websocket;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jackfield.signalling.sip.stack.channel.ConnectionWatch;
import org.jackfield.signalling.sip.stack.connection.ConnectionSecurity;

/**
 * How an account connects.
 *
 * @param url the server, {@code ws:} or {@code wss:} with path and query; empty: path {@code /} at the host that is named when it
 *     connects
 * @param tls what is done to a socket over WSS
 * @param connectTimeout for everything until the WebSocket is open
 * @param keepAlive between pings; zero: none
 * @param watch hears when an open connection is lost
 */
public record WebSocketSettings(
        Optional<URI> url, ConnectionSecurity tls, Duration connectTimeout, Duration keepAlive, ConnectionWatch watch) {

    /** Returns the URL to connect to. */
    URI url(String scheme, String host, int port) {
        String bracketed = host.indexOf(':') < 0 || host.startsWith("[") ? host : '[' + host + ']';
        return url.orElseGet(() -> URI.create(scheme + "://" + bracketed + ':' + port + '/'));
    }
}
