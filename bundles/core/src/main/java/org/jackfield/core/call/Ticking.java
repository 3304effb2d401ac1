package org.jackfield.core.call;

import java.time.Duration;
import org.jackfield.session.CallState;
import org.jackfield.session.CallTimer;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** Counts whole seconds. The remainder stays for the next tick, and the next tick is set by what was counted: no drift. */
final class Ticking {

    private Ticking() {}

    static void start(Turn turn) {
        setNext(turn);
    }

    /** The call has begun to ring, or to talk: whole seconds of that are counted, and none of what was before. */
    static void restart(Turn turn) {
        Times times = turn.call().times();
        if (times.running()) {
            turn.change(turn.call().with(times.countingFrom(turn.now())));
            setNext(turn);
        }
    }

    static void tick(Turn turn) {
        Call call = turn.call();
        Times times = call.times();
        if (!times.running()) {
            return;
        }
        long seconds = Duration.between(times.counted(), turn.now()).toSeconds();
        if (seconds > 0) {
            CallTimer timer = add(call, seconds);
            turn.change(call.with(times.counted(timer, seconds)));
            turn.tell(SessionEventType.UPDATE_TIMER, context -> new SessionEvent.UpdateTimer(context, timer));
        }
        setNext(turn);
    }

    static void stop(Turn turn) {
        turn.change(turn.call().with(turn.call().times().stopped()));
        turn.effect(new Effect.CancelAlarm(Alarm.TICK));
    }

    private static void setNext(Turn turn) {
        turn.effect(
                new Effect.SetAlarm(Alarm.TICK, turn.call().times().counted().plusSeconds(1)));
    }

    private static CallTimer add(Call call, long seconds) {
        CallTimer timer = call.times().timer();
        boolean rings = call.callStatus() == CallState.RINGING || call.phase() == Phase.INCOMING;
        boolean calls = call.callStatus() == CallState.CALLING;
        boolean talks = call.callStatus() == CallState.TALKING;
        boolean held = talks && call.services().hold().held();
        return new CallTimer(
                timer.ringDuration() + (rings ? seconds : 0),
                timer.callingDuration() + (calls ? seconds : 0),
                timer.callDuration() + (talks ? seconds : 0),
                held ? timer.holdDuration() + seconds : 0);
    }
}
