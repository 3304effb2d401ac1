package org.jackfield.core.call;

import org.jackfield.core.call.Recovery.Flow;
import org.jackfield.session.Cause;

/**
 * Takes the loss of the connection to the server. An established call lives on: {@link Recovering} restores it. Any other one ends,
 * because what it waits for was lost with the connection.
 */
final class FlowFailing {

    private FlowFailing() {}

    static void failed(Turn turn, String detail) {
        Call call = turn.call();
        if (!call.phase().dialogConfirmed()) {
            Goodbye.say(turn, MediaFailing.TEMPORARILY_UNAVAILABLE, "");
            Ending.failed(turn, Ending.local(Cause.CONNECTION_ERROR, detail));
            return;
        }
        if (!call.recovery().cutOff()) {
            turn.warn("lost the connection to its server: " + detail);
        }
        LosingExchange.lost(turn);
        SendingKeys.cutOff(turn);
        turn.effect(new Effect.CancelAlarm(Alarm.RECOVERY_OFFER));
        Recovering.begin(turn, turn.call().recovery().with(Flow.FAILED));
    }
}
