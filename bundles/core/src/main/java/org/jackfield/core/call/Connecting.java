package org.jackfield.core.call;

import java.util.List;
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
            case DISCONNECTED -> await(turn);
            case FAILED -> lost(turn, "the media connection failed");
            case NEW, CONNECTING -> {}
        }
    }

    private static void connected(Turn turn) {
        turn.effect(new Effect.CancelAlarm(Alarm.MEDIA));
        ChangingAudio.begin(turn);
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
        List<String> tracks = turn.call().media().tracks();
        turn.effect(new Effect.TellStream(tracks, turn.now()));
    }
}
