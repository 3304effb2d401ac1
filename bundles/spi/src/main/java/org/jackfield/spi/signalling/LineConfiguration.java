package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jackfield.session.NameAddress;

/**
 * An account, as signalling sees it. All values have been checked: no control characters, in range.
 *
 * @param name the account's name, for the log
 * @param address display name and address of record, {@code sip:user@domain}
 * @param server where requests go first (outbound proxy, RFC 3261 section 8.1.2), a SIP URI with {@code ;transport=udp} or
 *     {@code tcp}; empty: to where the request URI says
 * @param bindHost local IP address to listen on
 * @param bindPort local port for UDP and TCP; 0: any free one
 * @param userAgent value of User-Agent and Server headers
 * @param trustedPeers IP addresses whose identity headers and REFERs are believed (RFC 3325); {@code 10.0.0.0/8} names a
 *     network
 * @param sessionTimer what is wanted of session timers; empty: none is asked for, and none is supported
 */
public record LineConfiguration(
        String name,
        NameAddress address,
        Optional<String> server,
        String bindHost,
        int bindPort,
        String userAgent,
        List<String> trustedPeers,
        Optional<SessionTimerPolicy> sessionTimer) {

    /** Makes an account that trusts nobody and has no session timers. */
    public LineConfiguration(
            String name,
            NameAddress address,
            Optional<String> server,
            String bindHost,
            int bindPort,
            String userAgent) {
        this(name, address, server, bindHost, bindPort, userAgent, List.of(), Optional.empty());
    }

    /** Refuses missing values. */
    public LineConfiguration {
        requireNonNull(name, "name");
        requireNonNull(address, "address");
        requireNonNull(server, "server");
        requireNonNull(bindHost, "bindHost");
        requireNonNull(userAgent, "userAgent");
        trustedPeers = List.copyOf(trustedPeers);
        requireNonNull(sessionTimer, "sessionTimer");
        if (bindPort < 0 || bindPort > 65_535) {
            throw new IllegalArgumentException("bindPort is " + bindPort + ", must be 0 to 65535");
        }
    }
}
