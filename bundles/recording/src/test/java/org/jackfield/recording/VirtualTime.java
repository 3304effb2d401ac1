package org.jackfield.recording;

import java.time.Duration;
import java.time.Instant;

/** A time that passes when a test says so. */
final class VirtualTime {

    static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");

    private long nanoseconds = 1_000_000_000_000L;
    private long passed;

    Clocks clocks() {
        return new Clocks(() -> nanoseconds, () -> BEGIN.plus(Duration.ofNanos(passed)));
    }

    void pass(double milliseconds) {
        long step = Math.round(milliseconds * 1e6);
        nanoseconds += step;
        passed += step;
    }

    double milliseconds() {
        return passed / 1e6;
    }
}
