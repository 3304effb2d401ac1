package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.EndReason.Originator;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.signalling.Reoffer;

/** Takes an offer of the far end within the call: a re-INVITE (RFC 3261 section 14.2) or an UPDATE (RFC 3311). */
final class Reoffering {

    static final String OPERATION = "reinvite";
    private static final int NOT_ACCEPTABLE_HERE = 488;
    private static final int REQUEST_PENDING = 491;
    private static final int SERVER_ERROR = 500;

    private Reoffering() {}

    /** Notes it for {@link OfferQueue}, unless an offer of ours is at the far end already. */
    static void reoffer(Turn turn, Reoffer reoffer) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        if (EarlyUpdate.possible(call, reoffer)) {
            EarlyUpdate.begin(turn, reoffer);
        } else if (call.media().offerAnswer() == OfferAnswer.LOCAL_OFFER) {
            refuse(turn, reoffer, REQUEST_PENDING);
        } else if (!agreed(call) || negotiation.waiting().isPresent()) {
            refuse(turn, reoffer, SERVER_ERROR);
        } else {
            turn.change(call.with(call.media().with(negotiation.withWaiting(Optional.of(reoffer)))));
        }
    }

    /** Returns whether the first exchange is over, or media is about to take its answer. */
    private static boolean agreed(Call call) {
        return switch (call.phase()) {
            case CALLING, RINGING, ESTABLISHING, ANSWERED, TALKING -> true;
            case OFFERING, INCOMING, ANSWERING, OVER -> false;
        };
    }

    private static void refuse(Turn turn, Reoffer reoffer, int statusCode) {
        turn.effect(new Effect.RefuseReoffer(statusCode));
        turn.log("refuses an offer of the far end with " + statusCode);
        tell(turn, reoffer, false);
    }

    /** Begins to take what waits; the application is asked first whether video that it would add is wanted. */
    static void take(Turn turn) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        Reoffer reoffer = negotiation.waiting().orElseThrow();
        OfferExchange exchange = OfferExchange.theirs(reoffer, WantedDirections.inAnswer(call));
        turn.change(call.with(
                call.media().with(negotiation.withWaiting(Optional.empty()).with(exchange))));
        reoffer.offer().ifPresent(offer -> Describing.sdpOffer(turn, Originator.REMOTE, offer));
        tell(turn, reoffer, true);
        if (TakingVideo.wouldAdd(call, reoffer)) {
            TakingVideo.ask(turn, reoffer);
        } else {
            answer(turn, reoffer);
        }
    }

    /** Media makes the answer, or the offer when we were asked for one. */
    static void answer(Turn turn, Reoffer reoffer) {
        Call call = turn.call();
        MediaDirections directions = WantedDirections.inAnswer(call);
        OfferAnswer state = reoffer.offer().isPresent() ? OfferAnswer.ANSWERING : OfferAnswer.OFFERING;
        OfferExchange exchange = OfferExchange.theirs(reoffer, directions);
        turn.change(call.with(
                call.media().with(state).with(call.media().negotiation().with(exchange))));
        turn.effect(reoffer.offer()
                .<Effect>map(offer -> new Effect.MakeAnswer(offer, directions))
                .orElseGet(() -> new Effect.MakeOffer(directions)));
    }

    /** Who the other side is may have changed too. */
    private static void tell(Turn turn, Reoffer reoffer, boolean accepted) {
        Identifying.identify(turn, reoffer.identity());
        turn.tellStatus();
        if (reoffer.method() != Reoffer.Method.INVITE) {
            return;
        }
        boolean video = TakingVideo.offersVideo(reoffer);
        turn.tell(
                SessionEventType.REINVITE,
                context -> new SessionEvent.Reinvite(
                        context, accepted, video, reoffer.identity().address()));
    }

    static void answerMade(Turn turn, OfferExchange exchange, String sdp) {
        if (exchange.withdrawn()) {
            withdrawnLate(turn);
            return;
        }
        turn.effect(new Effect.AnswerReoffer(sdp));
        Describing.sdpAnswer(turn, Originator.LOCAL, sdp);
        String offer = exchange.remote().orElseThrow();
        Agreeing.agreed(turn, exchange.withLocal(sdp), MediaDirections.of(offer));
        if (!exchange.reinvite()) {
            over(turn);
        }
    }

    /** Media has taken what the far end then took back: an offer of ours brings both together again. */
    private static void withdrawnLate(Turn turn) {
        over(turn);
        SwitchingVideo.notTaken(turn);
        Call call = turn.call();
        turn.change(call.with(call.media().with(call.media().negotiation().withRequested(true))));
    }

    static void answerFailed(Turn turn, OfferExchange exchange, Input.MediaFailed failure) {
        over(turn);
        SwitchingVideo.notTaken(turn);
        if (!exchange.withdrawn()) {
            boolean theirs = failure.kind() == MediaException.Kind.BAD_DESCRIPTION;
            turn.effect(new Effect.RefuseReoffer(theirs ? NOT_ACCEPTABLE_HERE : SERVER_ERROR));
            Warnings.tell(turn, OPERATION, MediaFailing.cause(failure), failure.message());
        }
    }

    /** The ACK for our 2xx has come. */
    static void acknowledged(Turn turn, Optional<String> answer) {
        Media media = turn.call().media();
        Optional<OfferExchange> theirs = media.negotiation().underWay().filter(OfferExchange::reinvite);
        if (theirs.isEmpty()) {
            return;
        }
        if (media.offerAnswer() == OfferAnswer.STABLE) {
            over(turn);
        } else if (media.offerAnswer() == OfferAnswer.LOCAL_OFFER) {
            OfferlessReinvite.acknowledged(turn, theirs.get(), answer);
        }
    }

    /** The far end gave up (CANCEL), which was answered by the provider. */
    static void withdrawn(Turn turn) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        if (negotiation.waiting().isPresent()) {
            turn.change(call.with(call.media().with(negotiation.withWaiting(Optional.empty()))));
        } else if (call.media().offerAnswer() == OfferAnswer.REMOTE_OFFER) {
            turn.effect(new Effect.CancelAlarm(Alarm.VIDEO_DECISION));
            over(turn);
        } else if (call.media().offerAnswer() != OfferAnswer.STABLE) {
            takenBack(turn, negotiation);
        }
    }

    private static void takenBack(Turn turn, Negotiation negotiation) {
        Media media = turn.call().media();
        negotiation
                .underWay()
                .filter(OfferExchange::reinvite)
                .ifPresent(theirs -> turn.change(turn.call().with(media.with(negotiation.with(theirs.takenBack())))));
    }

    static void over(Turn turn) {
        Call call = turn.call();
        turn.change(call.with(call.media()
                .with(OfferAnswer.STABLE)
                .with(call.media().negotiation().idle())));
    }
}
