package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jackfield.core.call.Recovery.Flow;
import org.jackfield.session.Cause;

/**
 * Restores an established call whose connection to the server broke, once there is another (RFC 5626): a re-INVITE tells the far
 * end where this side is now (target refresh, RFC 3261 section 14). What does not come back within the account's limit ends with
 * its reason.
 */
final class Recovering {

    private static final String OPERATION = "recovery";
    private static final Set<Integer> UNREACHABLE = Set.of(404, 410, 430, 480);
    private static final int SERVER_ERROR = 500;
    private static final int GLOBAL_FAILURE = 600;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 2;

    private Recovering() {}

    /** Something broke: from now on the time runs, and for what breaks meanwhile it does not run anew. */
    static void begin(Turn turn, Recovery recovery) {
        Call call = turn.call();
        if (!call.recovery().underWay()) {
            turn.effect(new Effect.SetAlarm(
                    Alarm.RECOVERY, turn.now().plus(call.policy().recoveryTimeout())));
        }
        turn.change(call.with(recovery));
    }

    /**
     * There is a connection to the server again.
     *
     * @param addressChanged whether this side has another address than before, so that media has to find its way anew
     */
    static void flowRecovered(Turn turn, boolean addressChanged) {
        Call call = turn.call();
        if (!call.recovery().cutOff()) {
            return;
        }
        turn.log("has a connection to its server again");
        Recovery recovery = call.recovery().with(Flow.RECOVERED);
        turn.change(call.with(recovery.withRestart(recovery.restart() || addressChanged)));
        if (recovery.mediaWasThere() && !call.media().connected()) {
            RestartingIce.begin(turn, "the media connection broke too");
            RestartingIce.attempt(turn);
        } else {
            request(turn);
        }
        SendingKeys.resume(turn);
    }

    /** Wants an offer of ours, whatever it says. */
    static void request(Turn turn) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(call.media().negotiation().withRequested(true))));
    }

    /** An exchange has come to its end, whatever that is: the far end was there, and knows where this side is now. */
    static void exchanged(Turn turn, OfferExchange exchange) {
        reached(turn);
        if (exchange.restart()) {
            turn.change(turn.call().with(turn.call().recovery().withRestart(false)));
        }
        if (turn.call().recovery().media()) {
            RestartingIce.waitAgain(turn);
        }
    }

    /**
     * Returns how long to wait before another offer when a server has refused the first one for the far end: that one may have lost
     * its connection too, and not have another yet. Empty: it is not to be tried again.
     */
    static Optional<Duration> pause(Call call, int statusCode) {
        boolean unreachable =
                UNREACHABLE.contains(statusCode) || (statusCode >= SERVER_ERROR && statusCode < GLOBAL_FAILURE);
        if (call.recovery().flow() != Flow.RECOVERED || !unreachable) {
            return Optional.empty();
        }
        int doublings = Math.min(call.media().negotiation().refusals(), MOST_DOUBLINGS);
        return Optional.of(FIRST_PAUSE.multipliedBy(1L << doublings));
    }

    private static void reached(Turn turn) {
        Call call = turn.call();
        if (call.recovery().flow() == Flow.RECOVERED) {
            turn.change(call.with(call.recovery().with(Flow.INTACT)));
            doneIfWhole(turn);
        }
    }

    /** Signalling and media are back. How often the far end has refused meanwhile says nothing about what comes now. */
    static void doneIfWhole(Turn turn) {
        Call call = turn.call();
        if (!call.recovery().underWay()) {
            turn.change(call.with(call.media().with(call.media().negotiation().settled())));
            turn.effect(new Effect.CancelAlarm(Alarm.RECOVERY));
            turn.effect(new Effect.CancelAlarm(Alarm.RECOVERY_OFFER));
            turn.log("is restored");
        }
    }

    /** The time is over. A call that has media, and whose server is there again, goes on. */
    static void timedOut(Turn turn) {
        Call call = turn.call();
        if (!call.recovery().underWay()) {
            return;
        }
        String limit = call.policy().recoveryTimeout().toSeconds() + " s";
        if (call.recovery().cutOff()) {
            Goodbye.say(turn, 0, "SIP;cause=503;text=\"Connection Error\"");
            Ending.ended(turn, Ending.local(Cause.CONNECTION_ERROR, "no connection to the server for " + limit));
        } else if (call.recovery().media()) {
            Connecting.lost(turn, "the media connection did not come back within " + limit);
        } else {
            Warnings.tell(turn, OPERATION, Cause.CONNECTION_ERROR, "the far end took no offer for " + limit);
            reached(turn);
        }
    }
}
