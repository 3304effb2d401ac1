package org.jackfield.core.call;

import java.time.Duration;

/**
 * Restores the media connection of an established call: an offer with new ICE credentials (RFC 8839 section 4.4.1.1.1), and again
 * after growing pauses. As both sides see the loss at the same time, the one that was called leaves the caller 2.1 to 4 s to begin.
 */
final class RestartingIce {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(4);
    private static final int MOST_DOUBLINGS = 2;

    private RestartingIce() {}

    /** The connection is lost. */
    static void lost(Turn turn, String detail) {
        if (turn.call().recovery().media()) {
            return;
        }
        begin(turn, detail);
        if (turn.call().recovery().cutOff()) {
            return;
        }
        if (turn.call().identity().outgoing()) {
            attempt(turn);
        } else {
            again(turn, Duration.ZERO);
        }
    }

    static void begin(Turn turn, String detail) {
        if (!turn.call().recovery().media()) {
            turn.effect(new Effect.CancelAlarm(Alarm.MEDIA));
            turn.warn("has no media: " + detail);
            Recovering.begin(turn, turn.call().recovery().withMediaBroken());
        }
    }

    /** Wants an offer, and the next one after a pause. */
    static void attempt(Turn turn) {
        turn.change(turn.call().with(turn.call().recovery().withAttempt()));
        Recovering.request(turn);
        again(turn, pause(turn.call()));
    }

    private static void again(Turn turn, Duration pause) {
        Call call = turn.call();
        Duration distance = call.identity().outgoing()
                ? Duration.ZERO
                : GlareTimer.yielding(call.identity(), call.recovery().attempts());
        turn.effect(
                new Effect.SetAlarm(Alarm.RECOVERY_OFFER, turn.now().plus(pause).plus(distance)));
    }

    private static Duration pause(Call call) {
        int doublings = Math.min(Math.max(call.recovery().attempts() - 1, 0), MOST_DOUBLINGS);
        return FIRST_PAUSE.multipliedBy(1L << doublings);
    }

    /** The pause is over; no other offer is made while one is under way or waits. */
    static void due(Turn turn) {
        Call call = turn.call();
        if (!call.recovery().underWay() || call.recovery().cutOff()) {
            return;
        }
        Negotiation negotiation = call.media().negotiation();
        if (negotiation.underWay().isPresent() || negotiation.requested()) {
            again(turn, pause(call));
        } else if (call.recovery().media()) {
            attempt(turn);
        } else {
            Recovering.request(turn);
            again(turn, pause(call));
        }
    }

    /** An exchange is over: media has its time to connect before the next one. */
    static void waitAgain(Turn turn) {
        Call call = turn.call();
        if (call.recovery().underWay() && !call.recovery().cutOff()) {
            again(turn, pause(call));
        }
    }

    /** Media is there, for the first time or again. */
    static void connected(Turn turn) {
        Recovery recovery = turn.call().recovery();
        turn.change(turn.call().with(recovery.withMediaThere()));
        if (recovery.media()) {
            Recovering.doneIfWhole(turn);
            SendingKeys.resume(turn);
        }
    }
}
