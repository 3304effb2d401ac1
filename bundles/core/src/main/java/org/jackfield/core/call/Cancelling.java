package org.jackfield.core.call;

import org.jackfield.session.Cause;

/**
 * Gives up an outgoing call before its answer. Told at once; the leg lives on until its final response, because a 2xx can
 * cross the CANCEL: see {@link Afterwards}.
 */
final class Cancelling {

    private Cancelling() {}

    static void cancel(Turn turn) {
        Goodbye.say(turn, 0, "");
        Ending.failed(turn, Ending.local(Cause.CANCELED, ""));
    }
}
