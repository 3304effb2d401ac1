package org.jackfield.core.call;

import java.util.Locale;
import org.jackfield.session.Cause;
import org.jackfield.session.TerminateType;

/** Ends a call as its state needs: CANCEL, refusal or BYE. */
final class HangingUp {

    private HangingUp() {}

    static void hangup(Turn turn, TerminateType type) {
        switch (turn.phase()) {
            case OFFERING, CALLING, RINGING -> Cancelling.cancel(turn);
            case INCOMING, ANSWERING -> Rejecting.refuse(turn);
            case ESTABLISHING, ANSWERED, TALKING -> {
                Goodbye.say(turn, 0, "");
                Ending.ended(turn, Ending.local(Cause.TERMINATED, type.name().toLowerCase(Locale.ROOT)));
            }
            case OVER -> turn.refuse();
        }
    }
}
