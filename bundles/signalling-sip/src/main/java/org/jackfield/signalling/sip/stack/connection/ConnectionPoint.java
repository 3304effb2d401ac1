package org.jackfield.signalling.sip.stack.connection;

import java.time.Duration;
import org.jackfield.signalling.sip.stack.channel.ConnectionWatch;

/**
 * What is asked of the connections of one listening point.
 *
 * @param security what is done to sockets
 * @param listens whether others may connect to it; if not, its port is the one that connections are made from
 * @param keepAlive how often a CRLF ping is sent on connections that were made from here; zero: never (RFC 5626 section 4.4.1)
 * @param watch hears which connections are closed
 */
public record ConnectionPoint(ConnectionSecurity security, boolean listens, Duration keepAlive, ConnectionWatch watch) {

    /** TCP that listens and that nobody watches. */
    public static final ConnectionPoint PLAIN =
            new ConnectionPoint(ConnectionSecurity.NONE, true, Duration.ZERO, (transport, remote, why) -> {});
}
