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
 * @param server where requests go first (outbound proxy, RFC 3261 section 8.1.2): {@code sip:HOST[:PORT][;transport=udp|tcp|tls|ws|
 *     wss]}, {@code sips:HOST[:PORT]}, or a WebSocket's URI, {@code ws://HOST[:PORT]/PATH} or {@code wss://} (RFC 7118); without port
 *     and transport it is found by RFC 3263; empty: to where the request URI says
 * @param bindHost local IP address to listen on, or {@link #AUTO}: the one from which the server is reached
 * @param bindPort local port for UDP and TCP; 0: any free one
 * @param userAgent value of User-Agent and Server headers
 * @param trustedPeers IP addresses whose identity headers and REFERs are believed (RFC 3325); {@code 10.0.0.0/8} names a
 *     network
 * @param sessionTimer what is wanted of session timers; empty: none is asked for, and none is supported
 * @param credentials what challenges are answered with; empty: nothing
 * @param registration what is wanted of the registrar: the server, or without one the domain of the address; empty: no
 *     registration
 * @param transport what holds for its connections
 */
public record LineConfiguration(
        String name,
        NameAddress address,
        Optional<String> server,
        String bindHost,
        int bindPort,
        String userAgent,
        List<String> trustedPeers,
        Optional<SessionTimerPolicy> sessionTimer,
        Optional<Credentials> credentials,
        Optional<RegistrationPolicy> registration,
        TransportPolicy transport) {

    /** As {@code bindHost}: the address from which the server is reached. Only with a server. */
    public static final String AUTO = "auto";

    /** Makes an account that proves itself to nobody and registers nowhere. */
    public LineConfiguration(
            String name,
            NameAddress address,
            Optional<String> server,
            String bindHost,
            int bindPort,
            String userAgent,
            List<String> trustedPeers,
            Optional<SessionTimerPolicy> sessionTimer) {
        this(
                name,
                address,
                server,
                bindHost,
                bindPort,
                userAgent,
                trustedPeers,
                sessionTimer,
                Optional.empty(),
                Optional.empty(),
                TransportPolicy.DEFAULT);
    }

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
        requireNonNull(credentials, "credentials");
        requireNonNull(registration, "registration");
        requireNonNull(transport, "transport");
        if (bindHost.equals(AUTO) && server.isEmpty()) {
            throw new IllegalArgumentException("bindHost is auto, must be an address: there is no server");
        }
        if (bindPort < 0 || bindPort > 65_535) {
            throw new IllegalArgumentException("bindPort is " + bindPort + ", must be 0 to 65535");
        }
    }
}
