package org.jackfield.core.call;

import org.jackfield.session.Cause;

/** Takes an alarm; one that comes too late finds nothing to do. */
final class Alarms {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int REQUEST_TERMINATED = 487;

    private Alarms() {}

    /** Sets what every unanswered call has. */
    static void setUnanswered(Turn turn) {
        Ticking.start(turn);
        turn.effect(new Effect.SetAlarm(
                Alarm.NO_ANSWER, turn.now().plus(turn.call().policy().noAnswerTimeout())));
    }

    static void rang(Turn turn, Alarm alarm) {
        switch (alarm) {
            case TICK -> Ticking.tick(turn);
            case REPORT -> Reporting.due(turn);
            case NO_ANSWER -> unanswered(turn, REQUEST_TIMEOUT, Cause.NO_ANSWER);
            case EXPIRES -> unanswered(turn, REQUEST_TERMINATED, Cause.EXPIRES);
            case MEDIA -> Connecting.timedOut(turn);
            case KEY -> SendingKeys.next(turn);
            case AUTO_ANSWER -> Answering.byItself(turn);
            case REOFFER -> RenegotiationFailing.due(turn);
            case SESSION_REFRESH -> SessionTiming.refresh(turn);
            case SESSION_EXPIRY -> SessionTiming.expired(turn);
            case VIDEO_DECISION -> TakingVideo.undecided(turn);
            case RETRY -> RetryingLater.due(turn);
            case RECOVERY -> Recovering.timedOut(turn);
            case RECOVERY_OFFER -> RestartingIce.due(turn);
            case TRANSFER -> ReferProgressing.timedOut(turn);
        }
    }

    private static void unanswered(Turn turn, int refusal, Cause cause) {
        if (!turn.phase().dialogConfirmed()) {
            Goodbye.say(turn, refusal, "");
            Ending.failed(turn, Ending.local(cause, ""));
        }
    }
}
