package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.Cause;
import org.jackfield.spi.signalling.Reoffer;

/**
 * Takes an UPDATE with an offer before the 2xx (RFC 3311 section 5.2). What its early dialog has answered is what was agreed, so
 * media takes that first; the 2xx brings nothing new then (RFC 3261 section 13.2.1).
 */
final class EarlyUpdate {

    private static final int NOT_ACCEPTABLE_HERE = 488;

    private EarlyUpdate() {}

    /** With several early dialogs nobody says in which one the UPDATE came. */
    static boolean possible(Call call, Reoffer reoffer) {
        boolean oneDialog = call.media().early().byTag().size() == 1;
        return unanswered(call)
                && call.media().offerAnswer() == OfferAnswer.LOCAL_OFFER
                && reoffer.method() == Reoffer.Method.UPDATE
                && reoffer.offer().isPresent()
                && oneDialog;
    }

    private static boolean unanswered(Call call) {
        return call.phase() == Phase.CALLING || call.phase() == Phase.RINGING;
    }

    /** The offer waits until media has taken the answer before. */
    static void begin(Turn turn, Reoffer reoffer) {
        Call call = turn.call();
        String answer = call.media().early().byTag().values().iterator().next();
        turn.change(call.with(call.media()
                .with(OfferAnswer.APPLYING)
                .with(call.media().negotiation().withWaiting(Optional.of(reoffer)))));
        turn.effect(new Effect.ApplyAnswer(answer));
    }

    /** Returns whether media takes what an early dialog has answered, before the 2xx. */
    static boolean underWay(Call call) {
        return unanswered(call)
                && call.media().offerAnswer() == OfferAnswer.APPLYING
                && call.media().negotiation().underWay().isEmpty();
    }

    /** The INVITE goes on. */
    static void failed(Turn turn, Cause cause, String detail) {
        Call call = turn.call();
        turn.change(call.with(call.media()
                .with(OfferAnswer.LOCAL_OFFER)
                .with(call.media().negotiation().withWaiting(Optional.empty()))));
        turn.effect(new Effect.RefuseReoffer(NOT_ACCEPTABLE_HERE));
        Warnings.tell(turn, EarlyMedia.OPERATION, cause, detail);
    }
}
