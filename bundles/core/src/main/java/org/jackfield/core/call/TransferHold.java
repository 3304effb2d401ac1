package org.jackfield.core.call;

/** Holds a call while it is being transferred, and lets it go on when the transfer fails. */
final class TransferHold {

    private TransferHold() {}

    /** Begins to hold; returns whether the transfer alone is the reason. */
    static boolean hold(Turn turn) {
        Call call = turn.call();
        Hold hold = call.services().hold();
        if (call.phase() != Phase.TALKING || hold.wanted()) {
            return false;
        }
        turn.change(call.with(hold.wanting(true)));
        return true;
    }

    /** Returns whether the call is held, or is not to be (any more), because the far end has refused. */
    static boolean settled(Call call) {
        Hold hold = call.services().hold();
        return hold.local() || !hold.wanted();
    }

    /** Ends the transfer; the call goes on as it was before. */
    static void release(Turn turn) {
        Call call = turn.call();
        Hold hold = call.services().hold();
        boolean resumed = call.services().transfer().heldForIt() && hold.wanted();
        turn.change(call.with(Transfer.NONE).with(resumed ? hold.wanting(false) : hold));
        turn.effect(new Effect.CancelAlarm(Alarm.TRANSFER));
    }
}
