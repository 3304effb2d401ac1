package org.jackfield.core.account;

import java.util.List;
import java.util.Optional;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Credentials;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.jackfield.spi.signalling.TransportPolicy;

/**
 * What an account's line needs.
 *
 * @param number user part of the address of record
 * @param displayName the name that the other side sees
 * @param domain host of the address of record
 * @param server the outbound proxy
 * @param bindHost local address
 * @param bindPort local port; 0: any free one
 * @param signallingTarget which provider is to carry it, an LDAP filter
 * @param trustedPeers addresses and networks whose identity headers and REFERs are believed
 * @param sessionTimer what is wanted of session timers
 * @param credentials what challenges are answered with
 * @param registration what is wanted of the registrar
 * @param transport what holds for its connections
 */
public record LineSettings(
        String number,
        String displayName,
        String domain,
        Optional<String> server,
        String bindHost,
        int bindPort,
        Optional<String> signallingTarget,
        List<String> trustedPeers,
        Optional<SessionTimerPolicy> sessionTimer,
        Optional<Credentials> credentials,
        Optional<RegistrationPolicy> registration,
        TransportPolicy transport) {

    private static final String USER_AGENT = "Jackfield";

    /** Returns the address of record. */
    public NameAddress address() {
        return new NameAddress(displayName, "sip:" + number + '@' + domain);
    }

    LineConfiguration configuration(String name) {
        return new LineConfiguration(
                name,
                address(),
                server,
                bindHost,
                bindPort,
                USER_AGENT,
                trustedPeers,
                sessionTimer,
                credentials,
                registration,
                transport);
    }

    /** Returns what signalling is to open. */
    public static LineConfiguration configuration(Account account) {
        return account.line().configuration(account.name());
    }
}
