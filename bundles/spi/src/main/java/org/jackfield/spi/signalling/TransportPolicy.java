package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What holds for a line's connections.
 *
 * @param tlsPort local port for SIP over TLS, for calls that come to this side; 0: any free one; empty: TLS is only used towards
 *     servers and others' addresses
 * @param tls whom to trust, and who we are, over TLS and secure WebSocket
 * @param keepAlive how often a connection to the server shows that it lives (RFC 5626 section 4.4, RFC 6455 section 5.5.2); zero:
 *     never
 * @param ping how often a server over UDP, which has no connection that could break, is asked with OPTIONS whether it is there (RFC
 *     3261 section 11); zero: never
 */
public record TransportPolicy(OptionalInt tlsPort, TlsPolicy tls, Duration keepAlive, Duration ping) {

    /** No TLS server, the trust of the JVM, no keep-alive, no ping. */
    public static final TransportPolicy DEFAULT =
            new TransportPolicy(OptionalInt.empty(), TlsPolicy.DEFAULT, Duration.ZERO);

    /** Refuses missing values and values out of range. */
    public TransportPolicy {
        requireNonNull(tls, "tls");
        tlsPort.ifPresent(port -> {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("tlsPort is " + port + ", must be 0 to 65535");
            }
        });
        requireNotNegative("keepAlive", keepAlive);
        requireNotNegative("ping", ping);
    }

    /** A policy without ping. */
    public TransportPolicy(OptionalInt tlsPort, TlsPolicy tls, Duration keepAlive) {
        this(tlsPort, tls, keepAlive, Duration.ZERO);
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " is " + value + ", must not be negative");
        }
    }
}
