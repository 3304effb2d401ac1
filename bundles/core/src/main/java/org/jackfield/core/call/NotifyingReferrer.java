package org.jackfield.core.call;

import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;

/** In a call that a REFER has asked for: lets the call in which it came know how this one is (RFC 3515 section 2.4.5). */
final class NotifyingReferrer {

    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int REQUEST_TERMINATED = 487;
    private static final int NOT_ACCEPTABLE_HERE = 488;
    private static final int SERVICE_UNAVAILABLE = 503;

    private NotifyingReferrer() {}

    static void provisional(Turn turn, int statusCode, String reasonPhrase) {
        notify(turn, statusCode, reasonPhrase);
    }

    static void established(Turn turn) {
        notify(turn, OK, "OK");
    }

    /** The call is over. Whoever had heard that it was answered needs no more. */
    static void over(Turn turn, EndReason reason) {
        if (turn.phase() != Phase.TALKING) {
            notify(
                    turn,
                    reason.code().orElseGet(() -> code(reason.cause())),
                    reason.cause().text());
        }
    }

    private static int code(Cause cause) {
        return switch (cause) {
            case CANCELED, TERMINATED, REJECTED -> REQUEST_TERMINATED;
            case NO_ANSWER, REQUEST_TIMEOUT, EXPIRES -> REQUEST_TIMEOUT;
            case BAD_MEDIA_DESCRIPTION, INCOMPATIBLE_SDP, MISSING_SDP -> NOT_ACCEPTABLE_HERE;
            default -> SERVICE_UNAVAILABLE;
        };
    }

    private static void notify(Turn turn, int statusCode, String reasonPhrase) {
        turn.call()
                .identity()
                .referredFrom()
                .ifPresent(referrer -> turn.effect(new Effect.TellReferrer(referrer, statusCode, reasonPhrase)));
    }
}
