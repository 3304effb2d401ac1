package org.jackfield.core.call;

/** Mutes the local sound and ends the muting: media only ({@link LocalSound}), no SIP. */
final class Muting {

    private Muting() {}

    static void mute(Turn turn, boolean muted) {
        Call call = turn.call();
        if (call.media().muted() == muted) {
            return;
        }
        turn.change(call.with(call.media().withMuted(muted)));
    }
}
