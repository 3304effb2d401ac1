package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;

/** Begins an incoming call: 180 at once (RFC 3261 section 13.3.1.1), then the listeners. */
final class BeingCalled {

    private static final int RINGING = 180;

    private BeingCalled() {}

    static void ring(Turn turn) {
        Call call = turn.call();
        turn.log("begins, incoming");
        Identifying.lookUp(turn);
        if (call.identity().replacedCallId().isPresent()) {
            replaces(turn);
            return;
        }
        turn.effect(new Effect.SendProvisional(RINGING, Optional.empty()));
        turn.tellPhone(PhoneNews.NEW_RTC_SESSION);
        turn.tellPhone(PhoneNews.INCOMING);
        Alarms.setUnanswered(turn);
        call.signalling()
                .expires()
                .ifPresent(limit -> turn.effect(
                        new Effect.SetAlarm(Alarm.EXPIRES, turn.now().plus(limit))));
        call.policy().autoAnswer().ifPresent(delay -> autoAnswer(turn, delay));
    }

    /** Rings nobody: whoever it is for is talking already (RFC 3891 section 3). */
    private static void replaces(Turn turn) {
        turn.tellPhone(PhoneNews.NEW_RTC_SESSION);
        Alarms.setUnanswered(turn);
        Answering.byItself(turn);
    }

    private static void autoAnswer(Turn turn, Duration delay) {
        turn.effect(new Effect.SetAlarm(Alarm.AUTO_ANSWER, turn.now().plus(delay)));
    }
}
