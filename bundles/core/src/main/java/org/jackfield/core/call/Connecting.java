package org.jackfield.core.call;

import java.time.Duration;
import org.jackfield.session.Cause;
import org.jackfield.spi.media.MediaConnectionState;

/**
 * Follows the media connection: an answered call is not left without one. One that was there and breaks is restored by {@link
 * RestartingIce}; a short interruption is nothing.
 */
final class Connecting {

    private static final Duration SHORT = Duration.ofSeconds(3);

    private Connecting() {}

    static void connection(Turn turn, MediaConnectionState state) {
        Call call = turn.call();
        if (state == call.media().connection()) {
            return;
        }
        turn.change(call.with(call.media().with(state)));
        switch (state) {
            case CONNECTED -> connected(turn);
            case DISCONNECTED, CONNECTING -> interrupted(turn, call.media().connected());
            case FAILED -> failed(turn);
            case NEW -> {}
        }
    }

    private static void connected(Turn turn) {
        turn.effect(new Effect.CancelAlarm(Alarm.MEDIA));
        ChangingAudio.begin(turn);
        RestartingIce.connected(turn);
    }

    private static void interrupted(Turn turn, boolean wasConnected) {
        if (!restorable(turn.call())) {
            await(turn);
        } else if (wasConnected) {
            turn.effect(new Effect.SetAlarm(Alarm.MEDIA, turn.now().plus(SHORT)));
        }
    }

    /** What was never there cannot be restored. */
    private static boolean restorable(Call call) {
        return call.phase() == Phase.TALKING && call.recovery().mediaWasThere();
    }

    /** Early media may be another fork's than the one that answers: only what was answered is lost. */
    private static void failed(Turn turn) {
        Call call = turn.call();
        boolean unanswered = call.identity().outgoing() && !call.phase().dialogConfirmed();
        if (unanswered || call.phase() == Phase.INCOMING) {
            turn.warn("the connection of early media failed");
        } else if (restorable(call)) {
            RestartingIce.lost(turn, "its connection failed");
        } else {
            lost(turn, "the media connection failed");
        }
    }

    /** Sets the limit, unless the connection is there or the call is not answered yet. */
    static void await(Turn turn) {
        Call call = turn.call();
        if (call.phase().dialogConfirmed() && !call.media().connected()) {
            turn.effect(new Effect.SetAlarm(
                    Alarm.MEDIA, turn.now().plus(call.policy().mediaTimeout())));
        }
    }

    static void timedOut(Turn turn) {
        Call call = turn.call();
        if (!call.phase().dialogConfirmed() || call.media().connected()) {
            return;
        }
        if (restorable(call)) {
            RestartingIce.lost(turn, "its connection is interrupted");
        } else {
            lost(turn, "no media connection for " + call.policy().mediaTimeout().toSeconds() + " s");
        }
    }

    static void lost(Turn turn, String detail) {
        Goodbye.say(turn, MediaFailing.TEMPORARILY_UNAVAILABLE, "SIP;cause=408;text=\"RTP Timeout\"");
        Ending.endedOrFailed(turn, Ending.local(Cause.RTP_TIMEOUT, detail));
    }

    static void track(Turn turn, String trackId) {
        Call call = turn.call();
        if (call.media().tracks().contains(trackId)) {
            return;
        }
        turn.change(call.with(call.media().withTrack(trackId)));
        Media media = turn.call().media();
        turn.effect(new Effect.TellStream(media.tracks(), media.video().tracks(), turn.now()));
    }
}
