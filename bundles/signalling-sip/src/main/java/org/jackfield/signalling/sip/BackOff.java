package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: by chance, up to a time that doubles, so that not all come back at once. */
final class BackOff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration least;
    private final Duration most;
    private final RandomGenerator random;
    private int attempts;

    BackOff(Duration least, Duration most, RandomGenerator random) {
        this.least = least;
        this.most = most;
        this.random = random;
    }

    /** Returns how long to wait now. */
    Duration next() {
        attempts = Math.min(attempts + 1, MOST_DOUBLINGS);
        long ceiling = Math.min(most.toMillis(), least.toMillis() << attempts);
        return Duration.ofMillis(random.nextLong(least.toMillis(), ceiling + 1));
    }

    /** Says that an attempt was a success. */
    void reset() {
        attempts = 0;
    }
}
