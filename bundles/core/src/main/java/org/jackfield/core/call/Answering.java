package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.EndReason;
import org.jackfield.session.Result;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** Answers an incoming call: media's answer, then 200 (RFC 3261 section 13.3.1.4). */
final class Answering {

    private Answering() {}

    static void answer(Turn turn, Optional<AudioInput> audio) {
        if (turn.phase() != Phase.INCOMING) {
            turn.refuse();
            return;
        }
        turn.change(turn.call().withAnswerPending(true));
        begin(turn, audio);
    }

    /** The account answers by itself: nobody waits for the outcome. */
    static void byItself(Turn turn) {
        if (turn.phase() == Phase.INCOMING) {
            begin(turn, Optional.empty());
        }
    }

    private static void begin(Turn turn, Optional<AudioInput> audio) {
        Call call = turn.call();
        Media media = audio.map(call.media()::with)
                .orElse(call.media())
                .withOpen(true)
                .with(OfferAnswer.ANSWERING);
        turn.change(call.with(Phase.ANSWERING).with(media));
        turn.tellStatus();
        turn.tellPhone(PhoneNews.START_SESSION);
        String offer = media.remoteSdp().orElseThrow();
        Describing.sdpOffer(turn, EndReason.Originator.REMOTE, offer);
        turn.effect(
                new Effect.OpenMedia(media.audio(), media.muted(), media.video().wanted()));
        turn.effect(new Effect.MakeAnswer(offer, WantedDirections.inAnswer(call)));
    }

    static void answerMade(Turn turn, String sdp) {
        if (turn.phase() != Phase.ANSWERING) {
            return;
        }
        Call call = turn.call();
        boolean awaited = call.answerPending();
        turn.change(call.with(Phase.ANSWERED)
                .withAnswerPending(false)
                .with(call.media().with(OfferAnswer.STABLE).withLocal(sdp))
                .with(call.times().withAnswered(turn.now())));
        Describing.sdpAnswer(turn, EndReason.Originator.LOCAL, sdp);
        turn.effect(new Effect.Accept(sdp));
        turn.effect(new Effect.CancelAlarm(Alarm.NO_ANSWER));
        turn.effect(new Effect.CancelAlarm(Alarm.EXPIRES));
        if (awaited) {
            turn.effect(new Effect.CompleteAnswer(Result.SUCCESS));
        }
        turn.tell(SessionEventType.ACCEPTED, SessionEvent.Accepted::new);
        Reporting.start(turn);
        Connecting.await(turn);
    }
}
