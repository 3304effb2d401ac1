package org.jackfield.core.call;

import java.util.OptionalInt;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.EndReason.Originator;
import org.jackfield.spi.signalling.LegEnd;

/** Takes the end of the leg, when it was not this side that ended the call. */
final class LegEnding {

    private LegEnding() {}

    static void ended(Turn turn, LegEnd end) {
        if (Redirecting.follow(turn, end) || RetryingLater.await(turn, end)) {
            return;
        }
        turn.change(turn.call().with(Link.OVER));
        Ending.endedOrFailed(turn, reason(end));
    }

    private static EndReason reason(LegEnd end) {
        boolean response = end.kind() == LegEnd.Kind.REFUSED;
        return new EndReason(
                cause(end),
                response ? end.statusCode() : OptionalInt.empty(),
                end.detail(),
                originator(end.kind()),
                end.retryAfter());
    }

    private static Cause cause(LegEnd end) {
        return switch (end.kind()) {
            case REFUSED -> Causes.ofResponse(end.statusCode().orElse(0));
            case TIMEOUT -> Cause.REQUEST_TIMEOUT;
            case CANCELLED -> Cause.CANCELED;
            case REJECTED -> Cause.REJECTED;
            case NO_ACK -> Cause.NO_ACK;
            case BYE_RECEIVED, BYE_SENT -> Cause.TERMINATED;
            case DIALOG_LOST -> Cause.DIALOG_ERROR;
            case TRANSPORT -> Cause.CONNECTION_ERROR;
            case CLOSED -> Cause.PROVIDER_LOST;
            case INTERNAL -> Cause.INTERNAL_ERROR;
        };
    }

    private static Originator originator(LegEnd.Kind kind) {
        return switch (kind) {
            case REFUSED, CANCELLED, NO_ACK, BYE_RECEIVED, DIALOG_LOST, TIMEOUT -> Originator.REMOTE;
            case REJECTED, BYE_SENT, TRANSPORT, CLOSED, INTERNAL -> Originator.LOCAL;
        };
    }
}
