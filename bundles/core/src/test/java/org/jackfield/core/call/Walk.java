package org.jackfield.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jackfield.session.SessionEvent;

/** Takes a call from step to step, and shows what came of the last one. */
final class Walk {

    static final Instant BEGAN = Calls.BEGAN.plusSeconds(60);

    private Call call;
    private Instant now = BEGAN;
    private Transition last;

    Walk(Call call) {
        this.call = call;
    }

    Call call() {
        return call;
    }

    Walk at(Instant moment) {
        now = moment;
        return this;
    }

    Walk after(Duration time) {
        return at(now.plus(time));
    }

    boolean accepts(Input input) {
        last = Step.step(call, input, now);
        call = last.next();
        return last.accepted();
    }

    void takes(Input input) {
        accepts(input);
    }

    /** Returns what the last step wants done; what is told, the log and alarms left out. */
    List<Effect> effects() {
        return last.effects().stream()
                .filter(effect -> !(effect instanceof Effect.Tell
                        || effect instanceof Effect.Log
                        || effect instanceof Effect.SetAlarm
                        || effect instanceof Effect.CancelAlarm))
                .toList();
    }

    /** Returns when the alarm rings that the last step has set. */
    Instant alarm(Alarm alarm) {
        return last.effects().stream()
                .filter(effect -> effect instanceof Effect.SetAlarm set && set.alarm() == alarm)
                .map(effect -> ((Effect.SetAlarm) effect).at())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Returns the events that the last step tells. */
    List<SessionEvent> events() {
        return last.effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).event().apply(null))
                .toList();
    }

    /** Returns the events that the last step tells, as text. */
    List<String> told() {
        return events().stream()
                .map(event -> event instanceof SessionEvent.Dtmf key
                        ? "dtmf " + key.tone()
                        : event.type().toString())
                .toList();
    }

    /** Returns the one warning that the last step tells. */
    SessionEvent.WarningMessage warning() {
        List<SessionEvent> warnings = events().stream()
                .filter(SessionEvent.WarningMessage.class::isInstance)
                .toList();
        if (warnings.size() != 1) {
            throw new AssertionError("not one warning but " + warnings);
        }
        return (SessionEvent.WarningMessage) warnings.get(0);
    }
}
