package org.jackfield.core.call;

import org.jackfield.session.Cause;

/** Refuses an incoming call that rings. */
final class Rejecting {

    private Rejecting() {}

    static void reject(Turn turn) {
        if (turn.phase() != Phase.INCOMING) {
            turn.refuse();
            return;
        }
        refuse(turn);
    }

    static void refuse(Turn turn) {
        Goodbye.say(turn, turn.call().policy().rejectCode(), "");
        Ending.failed(turn, Ending.local(Cause.REJECTED, ""));
    }
}
