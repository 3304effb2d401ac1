package org.jackfield.core.call;

import java.util.OptionalInt;
import java.util.function.Function;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.Playback;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** Brings a call to its end: media closes, the timer stops, the one terminal event, then the phone. */
final class Ending {

    private static final int NOT_ACCEPTABLE = 488;
    private static final int SERVER_ERROR = 500;

    private Ending() {}

    static EndReason local(Cause cause, String detail) {
        return new EndReason(cause, OptionalInt.empty(), detail, EndReason.Originator.LOCAL);
    }

    static EndReason remote(Cause cause, String detail) {
        return new EndReason(cause, OptionalInt.empty(), detail, EndReason.Originator.REMOTE);
    }

    /** Ends an answered call. */
    static void ended(Turn turn, EndReason reason) {
        over(turn, reason, SessionEventType.ENDED, context -> new SessionEvent.Ended(context, reason));
    }

    /** Ends an unanswered call. */
    static void failed(Turn turn, EndReason reason) {
        over(turn, reason, SessionEventType.FAILED, context -> new SessionEvent.Failed(context, reason));
    }

    /** Ends a call that our own media broke. */
    static void clientError(Turn turn, EndReason reason) {
        over(turn, reason, SessionEventType.CLIENT_ERROR, context -> new SessionEvent.ClientError(context, reason));
    }

    /** Ends a call with {@code ended} or {@code failed}, as it was answered or not. */
    static void endedOrFailed(Turn turn, EndReason reason) {
        if (turn.phase().dialogConfirmed()) {
            ended(turn, reason);
        } else {
            failed(turn, reason);
        }
    }

    /** Ends a call whose 2xx brought no usable answer: it is acknowledged already. */
    static void unusableAnswer(Turn turn, String detail) {
        Goodbye.say(turn, 0, "SIP;cause=" + NOT_ACCEPTABLE + ";text=\"Bad Media Description\"");
        failed(turn, remote(Cause.BAD_MEDIA_DESCRIPTION, detail));
    }

    static void internalError(Turn turn, String detail) {
        Goodbye.say(turn, SERVER_ERROR, "SIP;cause=500;text=\"Internal Error\"");
        endedOrFailed(turn, local(Cause.INTERNAL_ERROR, detail));
    }

    private static void over(
            Turn turn,
            EndReason reason,
            SessionEventType<?> type,
            Function<SessionEvent.Context, SessionEvent> terminal) {
        Prompting.endAll(turn, Playback.End.CALL_ENDED);
        NotifyingReferrer.over(turn, reason);
        Call call = turn.call();
        if (call.services().recorder().begun()) {
            turn.effect(new Effect.CloseRecording(reason));
        }
        if (call.media().open()) {
            turn.effect(new Effect.CloseMedia());
        }
        for (Alarm alarm : Alarm.values()) {
            turn.effect(new Effect.CancelAlarm(alarm));
        }
        if (call.answerPending()) {
            turn.effect(
                    new Effect.CompleteAnswer(new Result(ResultCode.NOT_FOUND_CALL_ID, "the call ended: " + reason)));
        }
        SwitchingVideo.completed(turn, false, "the call ended: " + reason);
        Informing.over(turn, reason.toString());
        call = turn.call();
        turn.change(call.with(Phase.OVER)
                .with(call.media().withOpen(false))
                .with(call.times().withEnded(turn.now()))
                .withAnswerPending(false)
                .with(Recovery.NONE)
                .withEnd(reason));
        turn.log("is over after " + call.times().talked(turn.now()).toSeconds() + " s: " + reason);
        turn.tell(type, terminal);
        turn.tellPhone(PhoneNews.DELETE_SESSION);
        Afterwards.finishIfDone(turn);
    }
}
