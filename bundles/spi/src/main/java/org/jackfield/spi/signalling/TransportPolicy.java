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
 */
public record TransportPolicy(OptionalInt tlsPort, TlsPolicy tls, Duration keepAlive) {

    /** No TLS server, the trust of the JVM, no keep-alive. */
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
        if (keepAlive.isNegative()) {
            throw new IllegalArgumentException("keepAlive is " + keepAlive + ", must not be negative");
        }
    }
}
