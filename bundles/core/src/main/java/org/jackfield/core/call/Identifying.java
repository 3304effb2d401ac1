package org.jackfield.core.call;

import org.jackfield.spi.signalling.RemoteIdentity;

/**
 * Takes who a server on the way says the other side is: P-Asserted-Identity (RFC 3325), else Remote-Party-ID. So a transfer
 * that the far end makes shows the new party.
 */
final class Identifying {

    private Identifying() {}

    /** Updates number and name, if anything is said; {@link Turn#tellStatus} tells it. */
    static void identify(Turn turn, RemoteIdentity identity) {
        identity.address()
                .ifPresent(address ->
                        turn.change(turn.call().with(turn.call().description().identified(address))));
    }
}
