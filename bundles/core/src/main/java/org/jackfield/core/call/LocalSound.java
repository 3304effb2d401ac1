package org.jackfield.core.call;

/** Silences the local sound while the application mutes it, and while this side holds or wants to: no SIP, at once. */
final class LocalSound {

    private LocalSound() {}

    static boolean silent(Call call) {
        Hold hold = call.services().hold();
        return call.media().muted() || hold.wanted() || hold.local();
    }

    /** Tells media what has changed since a call was as it was before. */
    static void follow(Turn turn, Call before) {
        boolean silent = silent(turn.call());
        if (before.media().open() && silent != silent(before)) {
            turn.effect(new Effect.SetMuted(silent));
        }
    }
}
