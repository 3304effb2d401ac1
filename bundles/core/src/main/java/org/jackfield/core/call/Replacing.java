package org.jackfield.core.call;

import org.jackfield.session.Cause;

/**
 * Takes a call in place of another one (RFC 3891 section 3): the new call is answered by itself, and once its 200 is on its
 * way the one that it replaces ends.
 */
final class Replacing {

    private Replacing() {}

    /** The new call is answered: the old one is to end. */
    static void accepted(Turn turn) {
        turn.call().identity().replacedCallId().ifPresent(old -> turn.effect(new Effect.EndReplaced(old)));
    }

    /** In the old call: another one has taken its place. */
    static void replaced(Turn turn, String newCallId) {
        String detail = "replaced by call " + newCallId;
        if (turn.phase().dialogConfirmed()) {
            Goodbye.say(turn, 0, "");
            Ending.ended(turn, Ending.local(Cause.TERMINATED, detail));
        } else if (turn.call().identity().outgoing()) {
            Goodbye.say(turn, 0, "");
            Ending.failed(turn, Ending.local(Cause.CANCELED, detail));
        }
    }
}
