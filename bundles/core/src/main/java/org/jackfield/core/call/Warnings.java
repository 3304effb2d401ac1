package org.jackfield.core.call;

import java.util.OptionalInt;
import org.jackfield.session.Cause;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** Tells what went wrong beside a call that goes on, in the log and to listeners. */
final class Warnings {

    private Warnings() {}

    static void tell(Turn turn, String operation, Cause cause, String detail) {
        tell(turn, operation, cause, OptionalInt.empty(), detail);
    }

    /** Tells that a final response was the reason. */
    static void refused(Turn turn, String operation, int statusCode, String reasonPhrase) {
        tell(turn, operation, Causes.ofResponse(statusCode), OptionalInt.of(statusCode), reasonPhrase);
    }

    private static void tell(Turn turn, String operation, Cause cause, OptionalInt statusCode, String detail) {
        turn.warn(operation + ": " + cause.text() + (statusCode.isPresent() ? " (" + statusCode.getAsInt() + ")" : "")
                + ": " + detail);
        turn.tell(
                SessionEventType.WARNING_MESSAGE,
                context -> new SessionEvent.WarningMessage(context, operation, cause, statusCode, detail));
    }
}
