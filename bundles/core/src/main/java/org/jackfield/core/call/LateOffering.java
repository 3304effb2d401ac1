package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason.Originator;

/** Answers an INVITE that has no offer: ours goes with the 200, the ACK brings the answer (RFC 3261 section 13.2.1). */
final class LateOffering {

    private LateOffering() {}

    static void offerMade(Turn turn, String sdp) {
        Answering.accept(turn, sdp, OfferAnswer.LOCAL_OFFER);
        Describing.sdpOffer(turn, Originator.LOCAL, sdp);
        Answering.accepted(turn, sdp);
    }

    /** Returns whether the ACK is to bring the answer. */
    static boolean awaitsAnswer(Call call) {
        return call.media().offerAnswer() == OfferAnswer.LOCAL_OFFER
                && call.media().negotiation().underWay().isEmpty();
    }

    /** Returns whether the ACK has come and media takes its answer. */
    static boolean underWay(Call call) {
        return call.phase() == Phase.ANSWERED
                && call.media().offerAnswer() == OfferAnswer.APPLYING
                && call.media().negotiation().underWay().isEmpty();
    }

    static void acknowledged(Turn turn, Optional<String> answer) {
        if (answer.isEmpty()) {
            failed(turn, "the ACK has no session description");
            return;
        }
        Call call = turn.call();
        String sdp = answer.get();
        turn.change(call.with(call.media().with(OfferAnswer.APPLYING).withRemote(sdp)));
        Describing.sdpAnswer(turn, Originator.REMOTE, sdp);
        turn.effect(new Effect.ApplyAnswer(sdp));
    }

    static void applied(Turn turn) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(OfferAnswer.STABLE)));
        Agreeing.begun(
                turn, WantedDirections.inOffer(call), call.media().remoteSdp().orElseThrow(), false);
        Establishing.confirmed(turn);
    }

    /** The call was answered: it ends with a BYE. */
    static void failed(Turn turn, String detail) {
        Goodbye.say(turn, 0, "SIP;cause=488;text=\"Bad Media Description\"");
        Ending.ended(turn, Ending.remote(Cause.BAD_MEDIA_DESCRIPTION, detail));
    }
}
