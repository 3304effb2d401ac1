package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.EndReason.Originator;

/**
 * Lets the caller hear this side before the call is answered (RFC 3960): 183 with the answer to the caller's offer, which the
 * 200 repeats (RFC 3261 section 13.2.1).
 */
final class AnsweringEarly {

    private static final int SESSION_PROGRESS = 183;

    private AnsweringEarly() {}

    /** Without video: what is answered here holds for the call. */
    static void answer(Turn turn, AudioInput audio) {
        Call call = turn.call();
        Media media = call.media();
        boolean possible = call.phase() == Phase.INCOMING && media.offerAnswer() == OfferAnswer.REMOTE_OFFER;
        if (!possible || media.open()) {
            turn.refuse();
            return;
        }
        Video none = media.video().answered(Optional.empty(), false);
        turn.change(call.with(media.withOpen(true).with(none)));
        Describing.sdpOffer(turn, Originator.REMOTE, media.remoteSdp().orElseThrow());
        turn.effect(new Effect.OpenMedia(audio, media.muted(), Optional.empty()));
        makeAnswer(turn);
    }

    /** Returns whether it was begun, and the call is not answered yet. */
    static boolean begun(Call call) {
        return call.phase() == Phase.INCOMING && call.media().open();
    }

    /** Returns whether media makes the answer of a call that is not answered. */
    static boolean underWay(Call call) {
        return begun(call) && call.media().offerAnswer() == OfferAnswer.ANSWERING;
    }

    static void answerMade(Turn turn, String sdp) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(OfferAnswer.STABLE).withLocal(sdp)));
        Describing.sdpAnswer(turn, Originator.LOCAL, sdp);
        turn.effect(new Effect.SendProvisional(SESSION_PROGRESS, Optional.of(sdp)));
    }

    /** The call rings on; answered, it tries once more. */
    static void failed(Turn turn, Input.MediaFailed failure) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(OfferAnswer.REMOTE_OFFER)));
        Warnings.tell(turn, EarlyMedia.OPERATION, MediaFailing.cause(failure), failure.message());
    }

    /** The call is answered now: with its own sound from here on, and with the answer that was sent, if it was. */
    static void complete(Turn turn, Optional<AudioInput> audio) {
        Call call = turn.call();
        turn.change(call.with(Phase.ANSWERING));
        turn.tellStatus();
        turn.tellPhone(PhoneNews.START_SESSION);
        ChangingAudio.set(turn, audio.orElse(call.media().audio()));
        switch (call.media().offerAnswer()) {
            case STABLE -> Answering.accept(turn, call.media().localSdp().orElseThrow());
            case REMOTE_OFFER -> makeAnswer(turn);
            default -> turn.log("is answered while media makes its answer");
        }
    }

    private static void makeAnswer(Turn turn) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(OfferAnswer.ANSWERING)));
        turn.effect(
                new Effect.MakeAnswer(call.media().remoteSdp().orElseThrow(), WantedDirections.inAnswer(turn.call())));
    }
}
