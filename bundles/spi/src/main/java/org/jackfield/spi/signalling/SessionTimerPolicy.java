package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What an account wants of session timers (RFC 4028).
 *
 * @param interval what is asked for (Session-Expires); at least the minimum
 * @param minimum the shortest interval that is taken (Min-SE); at least 90 s: a shorter one is answered with 422
 */
public record SessionTimerPolicy(Duration interval, Duration minimum) {

    /** The shortest minimum that RFC 4028 section 5 allows. */
    public static final Duration LEAST = Duration.ofSeconds(90);

    /** Refuses missing values and those out of range. */
    public SessionTimerPolicy {
        requireNonNull(interval, "interval");
        requireNonNull(minimum, "minimum");
        if (minimum.compareTo(LEAST) < 0 || interval.compareTo(minimum) < 0) {
            throw new IllegalArgumentException(
                    "minimum is %s, must be at least %s; interval is %s, must be at least that"
                            .formatted(minimum, LEAST, interval));
        }
    }
}
