package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jackfield.session.NameAddress;

/**
 * Who a server on the way says the other side is, beyond its From or To.
 *
 * @param asserted P-Asserted-Identity (RFC 3325 section 9.1); only of a message that a trusted peer has sent, see {@link
 *     LineConfiguration#trustedPeers()}, empty otherwise
 * @param remoteParty Remote-Party-ID, as PBXs of the reference send it
 */
public record RemoteIdentity(Optional<NameAddress> asserted, Optional<NameAddress> remoteParty) {

    /** Nobody says anything. */
    public static final RemoteIdentity UNKNOWN = new RemoteIdentity(Optional.empty(), Optional.empty());

    /** Refuses missing values. */
    public RemoteIdentity {
        requireNonNull(asserted, "asserted");
        requireNonNull(remoteParty, "remoteParty");
    }

    /** Returns the asserted identity, else the remote party. */
    public Optional<NameAddress> address() {
        return asserted.or(() -> remoteParty);
    }
}
