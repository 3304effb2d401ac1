package org.jackfield.core.call;

import org.jackfield.session.AudioInput;
import org.jackfield.session.Cause;

/** Changes what the call sends: its own sound, and an application's in place of it. */
final class ChangingAudio {

    private ChangingAudio() {}

    /** Sets the call's own sound; while an application's takes its place, it waits until that is over. */
    static void set(Turn turn, AudioInput audio) {
        Call call = turn.call();
        if (!call.media().open()) {
            turn.refuse();
        } else if (audio(turn).sending()) {
            turn.change(call.with(call.media().with(audio)));
        } else {
            turn.effect(new Effect.ChangeAudio(audio, true));
        }
    }

    /** Media sends the call's own sound. */
    static void changed(Turn turn, AudioInput audio) {
        turn.change(turn.call().with(turn.call().media().with(audio)));
    }

    /** The sound before goes on. */
    static void failed(Turn turn, String message) {
        Warnings.tell(turn, "setAudio", Cause.WEBRTC_ERROR, message);
    }

    /** An application's sound begins: at once, or when media is connected. */
    static void begin(Turn turn) {
        Call call = turn.call();
        ApplicationAudio audio = audio(turn);
        if (audio.source().isPresent() && !audio.sending() && call.media().connected()) {
            turn.change(call.with(audio.withSending()));
            turn.effect(new Effect.ChangeAudio(audio.source().get(), false));
        }
    }

    /** An application's sound is over: back to the call's own. */
    static void end(Turn turn) {
        Call call = turn.call();
        boolean sending = audio(turn).sending();
        turn.change(call.with(audio(turn).over()));
        if (sending) {
            turn.effect(new Effect.ChangeAudio(call.media().audio(), true));
        }
    }

    private static ApplicationAudio audio(Turn turn) {
        return turn.call().services().audio();
    }
}
