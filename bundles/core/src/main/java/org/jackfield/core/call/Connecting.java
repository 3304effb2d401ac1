package org.jackfield.core.call;

import org.jackfield.session.Cause;
import org.jackfield.spi.media.MediaConnectionState;

/** Follows the media connection: an answered call is not left without one. */
final class Connecting {

    private Connecting() {}

    static void connection(Turn turn, MediaConnectionState state) {
        Call call = turn.call();
        if (state == call.media().connection()) {
            return;
        }
        turn.change(call.with(call.media().with(state)));
        switch (state) {
            case CONNECTED -> connected(turn);
            case DISCONNECTED, CONNECTING -> await(turn);
            case FAILED -> failed(turn);
            case NEW -> {}
        }
    }

    private static void connected(Turn turn) {
        turn.effect(new Effect.CancelAlarm(Alarm.MEDIA));
        ChangingAudio.begin(turn);
    }

    /** Early media may be another fork's than the one that answers: only what was answered is lost. */
    private static void failed(Turn turn) {
        Call call = turn.call();
        if (call.identity().outgoing() && !call.phase().dialogConfirmed()) {
            turn.warn("the connection of early media failed");
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
        if (call.phase().dialogConfirmed() && !call.media().connected()) {
            lost(turn, "no media connection for " + call.policy().mediaTimeout().toSeconds() + " s");
        }
    }

    private static void lost(Turn turn, String detail) {
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
