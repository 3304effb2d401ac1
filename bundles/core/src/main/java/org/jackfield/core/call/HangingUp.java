package org.jackfield.core.call;

import java.util.Locale;
import org.jackfield.session.Cause;
import org.jackfield.session.TerminateType;

/** Ends a call as its state needs: CANCEL, refusal or BYE. */
final class HangingUp {

    private HangingUp() {}

    static void hangup(Turn turn, TerminateType type) {
        String why = type.name().toLowerCase(Locale.ROOT);
        if (turn.phase() != Phase.OVER) {
            turn.log("is ended here: " + why);
        }
        switch (turn.phase()) {
            case OFFERING, CALLING, RINGING -> Cancelling.cancel(turn);
            case INCOMING, ANSWERING -> Rejecting.refuse(turn);
            case ESTABLISHING, ANSWERED, TALKING -> {
                Goodbye.say(turn, 0, "");
                Ending.ended(turn, Ending.local(Cause.TERMINATED, why));
            }
            case OVER -> turn.refuse();
        }
    }
}
