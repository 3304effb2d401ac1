package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.session.Cause;
import org.jackfield.spi.signalling.SessionTimer;

/**
 * Keeps the session alive and ends one that is not (RFC 4028 section 10): the refresher refreshes after half the interval; who
 * hears no refresh sends a BYE a third of the interval, but at most 32 s, before it is over.
 */
final class SessionTiming {

    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(32);

    private SessionTiming() {}

    /** The call is answered. */
    static void begin(Turn turn) {
        set(turn, turn.call().signalling().sessionTimer());
    }

    /** Either side has refreshed, or they have agreed on something else. */
    static void refreshed(Turn turn, Optional<SessionTimer> timer) {
        Call call = turn.call();
        turn.change(call.with(call.signalling().with(timer)));
        if (call.phase().dialogConfirmed()) {
            set(turn, timer);
        }
    }

    private static void set(Turn turn, Optional<SessionTimer> timer) {
        turn.effect(new Effect.CancelAlarm(Alarm.SESSION_REFRESH));
        turn.effect(new Effect.CancelAlarm(Alarm.SESSION_EXPIRY));
        timer.ifPresent(agreed -> {
            Duration interval = agreed.interval();
            at(turn, Alarm.SESSION_EXPIRY, interval.minus(margin(interval)));
            if (agreed.refresher() == SessionTimer.Refresher.LOCAL) {
                at(turn, Alarm.SESSION_REFRESH, interval.dividedBy(2));
            }
        });
    }

    private static Duration margin(Duration interval) {
        Duration third = interval.dividedBy(3);
        return third.compareTo(LONGEST_MARGIN) < 0 ? third : LONGEST_MARGIN;
    }

    /** By UPDATE, or by re-INVITE when the far end does not take that; once more soon, in case this one fails. */
    static void refresh(Turn turn) {
        Call call = turn.call();
        Optional<SessionTimer> timer = call.signalling().sessionTimer();
        if (timer.isEmpty() || !call.phase().dialogConfirmed()) {
            return;
        }
        if (call.recovery().cutOff()) {
            turn.log("cannot refresh its session now");
        } else if (call.signalling().capabilities().allows("UPDATE")) {
            turn.effect(new Effect.Refresh());
        } else {
            turn.change(call.with(call.media().with(call.media().negotiation().withRequested(true))));
        }
        at(turn, Alarm.SESSION_REFRESH, timer.get().interval().dividedBy(8));
    }

    static void expired(Turn turn) {
        boolean timed = turn.call().signalling().sessionTimer().isPresent();
        if (timed && turn.phase().dialogConfirmed()) {
            Goodbye.say(turn, 0, "SIP;cause=408;text=\"Session Timer Expired\"");
            Ending.ended(turn, Ending.local(Cause.REQUEST_TIMEOUT, "nobody has refreshed the session"));
        }
    }

    private static void at(Turn turn, Alarm alarm, Duration delay) {
        turn.effect(new Effect.SetAlarm(alarm, turn.now().plus(delay)));
    }
}
