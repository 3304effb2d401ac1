package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a registrar does not know where we are.
 *
 * @param statusCode the final response, 300 to 699; empty: none came
 * @param detail a sentence for people: the reason phrase, or what was wrong; bounded, without control characters
 * @param nextAttempt when the provider tries again by itself; empty: not before something changes
 */
public record RegistrationFailure(OptionalInt statusCode, String detail, Optional<Duration> nextAttempt) {

    /** Refuses missing values. */
    public RegistrationFailure {
        requireNonNull(statusCode, "statusCode");
        requireNonNull(detail, "detail");
        requireNonNull(nextAttempt, "nextAttempt");
    }
}
