package org.jackfield.core.call;

import java.time.Duration;
import org.jackfield.session.Report;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.spi.media.MediaStatistics;

/** Measures the call: when it is established, then every 3 seconds from its acceptance. */
final class Reporting {

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private Reporting() {}

    /** Begins the rhythm; the call has just been accepted. */
    static void start(Turn turn) {
        setNext(turn);
    }

    static void due(Turn turn) {
        if (turn.phase().dialogConfirmed()) {
            setNext(turn);
            measure(turn);
        }
    }

    static void measure(Turn turn) {
        Call call = turn.call();
        if (!call.quality().measuring()) {
            turn.change(call.with(call.quality().withMeasuring(true)));
            turn.effect(new Effect.Measure());
        }
    }

    static void measured(Turn turn, MediaStatistics statistics) {
        Call call = turn.call();
        if (call.times().answered().isEmpty()) {
            return;
        }
        turn.change(call.with(Reports.of(call, statistics)));
        Report report = turn.call().quality().report();
        turn.tell(SessionEventType.CALL_REPORT, context -> new SessionEvent.CallReport(context, report));
    }

    static void failed(Turn turn) {
        turn.change(turn.call().with(turn.call().quality().withMeasuring(false)));
    }

    /** The next multiple of the interval after the acceptance: a late alarm does not shift those that follow. */
    private static void setNext(Turn turn) {
        turn.call().times().answered().ifPresent(accepted -> {
            long passed = Duration.between(accepted, turn.now()).dividedBy(INTERVAL);
            turn.effect(new Effect.SetAlarm(Alarm.REPORT, accepted.plus(INTERVAL.multipliedBy(passed + 1))));
        });
    }
}
