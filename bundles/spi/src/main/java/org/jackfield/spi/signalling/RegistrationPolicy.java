package org.jackfield.spi.signalling;

import java.time.Duration;

/**
 * What an account wants of its registrar (RFC 3261 section 10).
 *
 * @param expires how long a registration is asked for, 60 s to 1 day; the registrar may grant less, or demand more (423)
 */
public record RegistrationPolicy(Duration expires) {

    private static final long LEAST_SECONDS = 60;
    private static final long MOST_SECONDS = 86_400;

    /** Refuses what is out of range. */
    public RegistrationPolicy {
        long seconds = expires.toSeconds();
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("expires is " + seconds + " s, must be 60 to 86400 s");
        }
    }
}
