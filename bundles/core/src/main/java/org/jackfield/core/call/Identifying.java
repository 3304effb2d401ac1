package org.jackfield.core.call;

import org.jackfield.session.Contact;
import org.jackfield.spi.signalling.RemoteIdentity;

/**
 * Takes who a server on the way says the other side is: P-Asserted-Identity (RFC 3325), else Remote-Party-ID. So a transfer
 * that the far end makes shows the new party.
 */
final class Identifying {

    private Identifying() {}

    /** Asks applications who has the number; called when a call begins. */
    static void lookUp(Turn turn) {
        turn.effect(new Effect.LookUpContact(turn.call().description().number()));
    }

    /** Updates number and name, if anything is said; {@link Turn#tellStatus} tells it. */
    static void identify(Turn turn, RemoteIdentity identity) {
        identity.address().ifPresent(address -> {
            String before = turn.call().description().number();
            turn.change(turn.call().with(turn.call().description().identified(address)));
            if (!before.equals(turn.call().description().number())) {
                lookUp(turn);
            }
        });
    }

    /** An application knows the number; it may have changed meanwhile. */
    static void found(Turn turn, String number, Contact contact) {
        Description description = turn.call().description();
        if (description.number().equals(number)) {
            turn.change(turn.call().with(description.known(contact)));
        }
    }
}
