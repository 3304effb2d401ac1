package org.jackfield.recording;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What time it is.
 *
 * @param nanoseconds the monotonic clock, which frames are placed by
 * @param wall the time of day, which people are told
 */
record Clocks(LongSupplier nanoseconds, InstantSource wall) {

    static Clocks system() {
        return new Clocks(System::nanoTime, InstantSource.system());
    }

    long now() {
        return nanoseconds.getAsLong();
    }

    Instant instant() {
        return wall.instant();
    }
}
