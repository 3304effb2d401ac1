package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a call is over, for programs and for people.
 *
 * @param cause the reason
 * @param code the SIP status code (300 to 699) when a final response was the reason; empty otherwise
 * @param detail a sentence for people: the reason phrase that came, or what was wrong; may be empty
 * @param originator which side brought it about
 * @param retryAfter when the other side says a new attempt makes sense (Retry-After, RFC 3261 section 20.33)
 */
public record EndReason(
        Cause cause, OptionalInt code, String detail, Originator originator, Optional<Duration> retryAfter) {

    /** Makes a reason that says nothing about when to try again. */
    public EndReason(Cause cause, OptionalInt code, String detail, Originator originator) {
        this(cause, code, detail, originator, Optional.empty());
    }

    /** Which side brought something about. */
    public enum Originator {
        /** This side: the application, its configuration, or Jackfield. */
        LOCAL,
        /** The other side, or a server on the way. */
        REMOTE
    }

    /** Refuses missing values. */
    public EndReason {
        requireNonNull(cause, "cause");
        requireNonNull(code, "code");
        requireNonNull(detail, "detail");
        requireNonNull(originator, "originator");
        requireNonNull(retryAfter, "retryAfter");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(cause.text());
        code.ifPresent(number -> text.append(" (").append(number).append(')'));
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        return text.toString();
    }
}
