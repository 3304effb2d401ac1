package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.EndReason;
import org.jackfield.session.Result;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaDirections;

/** Answers an incoming call: media's answer, or its offer when the INVITE has none, then 200 (RFC 3261 section 13.3.1.4). */
final class Answering {

    private Answering() {}

    static void answer(Turn turn, Optional<AudioInput> audio, Optional<VideoInput> video) {
        if (turn.phase() != Phase.INCOMING) {
            turn.refuse();
            return;
        }
        turn.change(turn.call().withAnswerPending(true));
        begin(turn, audio, video);
    }

    /** The account answers by itself: nobody waits for the outcome. */
    static void byItself(Turn turn) {
        if (turn.phase() == Phase.INCOMING) {
            begin(turn, Optional.empty(), Optional.empty());
        }
    }

    private static void begin(Turn turn, Optional<AudioInput> audio, Optional<VideoInput> video) {
        if (AnsweringEarly.begun(turn.call())) {
            AnsweringEarly.complete(turn, audio);
            return;
        }
        Call call = turn.call();
        Optional<String> offer = call.media().remoteSdp();
        Video answered = call.media().video().answered(video, offer.isEmpty());
        Media media = audio.map(call.media()::with)
                .orElse(call.media())
                .withOpen(true)
                .with(answered)
                .with(offer.isPresent() ? OfferAnswer.ANSWERING : OfferAnswer.OFFERING);
        turn.change(call.with(Phase.ANSWERING).with(media));
        turn.tellStatus();
        turn.tellPhone(PhoneNews.START_SESSION);
        offer.ifPresent(sdp -> Describing.sdpOffer(turn, EndReason.Originator.REMOTE, sdp));
        turn.effect(
                new Effect.OpenMedia(media.audio(), media.muted(), media.video().wanted()));
        MediaDirections directions = WantedDirections.inAnswer(turn.call());
        turn.effect(offer.<Effect>map(sdp -> new Effect.MakeAnswer(sdp, directions))
                .orElseGet(() -> new Effect.MakeOffer(directions)));
    }

    static void answerMade(Turn turn, String sdp) {
        Describing.sdpAnswer(turn, EndReason.Originator.LOCAL, sdp);
        accept(turn, sdp);
    }

    /** The call is answered with our answer to the caller's offer. */
    static void accept(Turn turn, String sdp) {
        MediaDirections directions = WantedDirections.inAnswer(turn.call());
        accept(turn, sdp, OfferAnswer.STABLE);
        Agreeing.begun(turn, directions, turn.call().media().remoteSdp().orElseThrow(), true);
        accepted(turn, sdp);
    }

    /** The call is answered with our description. */
    static void accept(Turn turn, String sdp, OfferAnswer state) {
        Call call = turn.call();
        turn.change(call.with(Phase.ANSWERED)
                .with(call.media().with(state).withLocal(sdp))
                .with(call.times().withAnswered(turn.now())));
    }

    /** Sends the 200, and tells. */
    static void accepted(Turn turn, String sdp) {
        boolean awaited = turn.call().answerPending();
        turn.change(turn.call().withAnswerPending(false));
        turn.effect(new Effect.Accept(sdp));
        Replacing.accepted(turn);
        turn.effect(new Effect.CancelAlarm(Alarm.NO_ANSWER));
        turn.effect(new Effect.CancelAlarm(Alarm.EXPIRES));
        if (awaited) {
            turn.effect(new Effect.CompleteAnswer(Result.SUCCESS));
        }
        turn.tell(SessionEventType.ACCEPTED, SessionEvent.Accepted::new);
        Reporting.start(turn);
        Connecting.await(turn);
        SessionTiming.begin(turn);
    }
}
