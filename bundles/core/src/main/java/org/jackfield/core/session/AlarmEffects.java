package org.jackfield.core.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jackfield.core.call.Alarm;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;

/** Sets and cancels alarms. In the mailbox only: one effect at a time. */
final class AlarmEffects {

    private final Timer timer;
    private final InstantSource clock;
    private final Map<Alarm, Registration> set = new EnumMap<>(Alarm.class);

    AlarmEffects(Timer timer, InstantSource clock) {
        this.timer = timer;
        this.clock = clock;
    }

    /** Carries out an effect, if it is about alarms. */
    boolean run(Effect effect, Machine machine) {
        if (effect instanceof Effect.SetAlarm alarm) {
            cancel(alarm.alarm());
            Duration delay = Duration.between(clock.instant(), alarm.at());
            set.put(alarm.alarm(), timer.schedule(delay, () -> machine.submit(new Input.AlarmRang(alarm.alarm()))));
        } else if (effect instanceof Effect.CancelAlarm alarm) {
            cancel(alarm.alarm());
        } else {
            return false;
        }
        return true;
    }

    private void cancel(Alarm alarm) {
        Registration earlier = set.remove(alarm);
        if (earlier != null) {
            earlier.close();
        }
    }
}
