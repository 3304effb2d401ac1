package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.CallState;
import org.jackfield.session.EndReason;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.spi.signalling.AcceptedResponse;

/** Takes a 2xx: ACK at once, then its answer (RFC 3261 section 13.2.2.4); and the ACK for our own 2xx. */
final class Establishing {

    private Establishing() {}

    static void accepted(Turn turn, AcceptedResponse response) {
        if (!turn.call().awaitsAnswer()) {
            return;
        }
        Call call = turn.call();
        turn.effect(new Effect.Acknowledge());
        turn.change(call.with(Phase.ESTABLISHING).with(call.signalling().with(response)));
        Identifying.identify(turn, response.identity());
        turn.effect(new Effect.CancelAlarm(Alarm.NO_ANSWER));
        SessionTiming.begin(turn);
        turn.change(turn.call().with(call.times().withAnswered(turn.now())));
        if (call.media().offerAnswer() == OfferAnswer.LOCAL_OFFER) {
            answer(call, response).ifPresentOrElse(sdp -> apply(turn, sdp), () -> withoutAnswer(turn));
        } else if (early(call, response).isEmpty()) {
            Ending.unusableAnswer(turn, "another fork has answered than the one that was agreed with");
        }
    }

    /** A 2xx without one repeats what a provisional response of its dialog has answered (RFC 3261 section 13.2.1). */
    private static Optional<String> answer(Call call, AcceptedResponse response) {
        return response.sdp().or(() -> early(call, response));
    }

    private static Optional<String> early(Call call, AcceptedResponse response) {
        return call.media().early().of(response.dialog().remoteTag().orElse(""));
    }

    private static void apply(Turn turn, String sdp) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(OfferAnswer.APPLYING).withRemote(sdp)));
        Describing.sdpAnswer(turn, EndReason.Originator.REMOTE, sdp);
        turn.effect(new Effect.ApplyAnswer(sdp));
    }

    private static void withoutAnswer(Turn turn) {
        Ending.unusableAnswer(turn, "the 2xx response has no session description");
    }

    /** Media has taken the answer to our INVITE. */
    static void applied(Turn turn) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(OfferAnswer.STABLE)));
        Agreeing.begun(
                turn, WantedDirections.inOffer(call), call.media().remoteSdp().orElseThrow(), false);
    }

    /** The call begins when it was answered and nothing is left to be agreed. */
    static void begin(Turn turn) {
        Call call = turn.call();
        if (call.phase() != Phase.ESTABLISHING || call.media().offerAnswer() != OfferAnswer.STABLE) {
            return;
        }
        turn.change(call.with(Phase.TALKING).with(CallState.TALKING));
        Ticking.restart(turn);
        turn.tellStatus();
        turn.tell(SessionEventType.ACCEPTED, SessionEvent.Accepted::new);
        established(turn);
        Reporting.start(turn);
        Connecting.await(turn);
        Reporting.measure(turn);
        // What this side wants since the 2xx, such as an offer over another connection, had to wait for this.
        OfferQueue.next(turn);
    }

    /** The ACK for our 2xx has come; when that had our offer, the ACK has the answer. */
    static void acknowledged(Turn turn, Optional<String> answer) {
        if (turn.phase() != Phase.ANSWERED) {
            return;
        }
        if (LateOffering.awaitsAnswer(turn.call())) {
            LateOffering.acknowledged(turn, answer);
        } else if (LateOffering.underWay(turn.call())) {
            turn.log("got the ACK again");
        } else {
            confirmed(turn);
        }
    }

    static void confirmed(Turn turn) {
        turn.change(turn.call().with(Phase.TALKING).with(CallState.TALKING));
        Ticking.restart(turn);
        turn.tellStatus();
        established(turn);
        Reporting.measure(turn);
    }

    private static void established(Turn turn) {
        turn.tellPhone(PhoneNews.ESTABLISHED);
        turn.tell(SessionEventType.CONFIRMED, SessionEvent.Confirmed::new);
        turn.log("is established");
        NotifyingReferrer.established(turn);
    }
}
