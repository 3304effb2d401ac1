package org.jackfield.core.call;

import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.spi.signalling.Reoffer;

/** Takes a re-INVITE (RFC 3261 section 14.2): refuses it, and the call goes on unchanged. */
final class Reoffering {

    private static final int NOT_ACCEPTABLE_HERE = 488;
    private static final int REQUEST_PENDING = 491;

    private Reoffering() {}

    static void reoffer(Turn turn, Reoffer reoffer) {
        boolean pending = turn.call().media().offerAnswer() != OfferAnswer.STABLE;
        turn.effect(new Effect.RefuseReoffer(pending ? REQUEST_PENDING : NOT_ACCEPTABLE_HERE));
        Identifying.identify(turn, reoffer.identity());
        turn.tellStatus();
        turn.warn("got a re-INVITE, which this version refuses");
        turn.tell(
                SessionEventType.REINVITE,
                context -> new SessionEvent.Reinvite(
                        context, false, false, reoffer.identity().address()));
    }
}
