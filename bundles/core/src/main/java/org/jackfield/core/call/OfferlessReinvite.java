package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason.Originator;

/** Answers a re-INVITE that has no offer: ours goes with the 200, the ACK brings the answer (RFC 3261 section 14.2). */
final class OfferlessReinvite {

    private static final int SERVER_ERROR = 500;

    private OfferlessReinvite() {}

    static void offerMade(Turn turn, OfferExchange exchange, String sdp) {
        if (exchange.withdrawn()) {
            turn.effect(new Effect.RollBack());
            Reoffering.over(turn);
            return;
        }
        Call call = turn.call();
        Media media = call.media();
        turn.change(call.with(
                media.with(OfferAnswer.LOCAL_OFFER).with(media.negotiation().with(exchange.withLocal(sdp)))));
        Describing.sdpOffer(turn, Originator.LOCAL, sdp);
        turn.effect(new Effect.AnswerReoffer(sdp));
    }

    static void offerFailed(Turn turn, OfferExchange exchange, Cause cause, String detail) {
        Reoffering.over(turn);
        if (!exchange.withdrawn()) {
            turn.effect(new Effect.RefuseReoffer(SERVER_ERROR));
            Warnings.tell(turn, Reoffering.OPERATION, cause, detail);
        }
    }

    static void acknowledged(Turn turn, OfferExchange exchange, Optional<String> answer) {
        if (answer.isPresent()) {
            Renegotiating.apply(turn, exchange, answer.get());
        } else {
            failed(turn, Cause.BAD_MEDIA_DESCRIPTION, "the ACK has no session description");
        }
    }

    /** What was agreed before goes on. */
    static void failed(Turn turn, Cause cause, String detail) {
        turn.effect(new Effect.RollBack());
        Reoffering.over(turn);
        Warnings.tell(turn, Reoffering.OPERATION, cause, detail);
    }
}
