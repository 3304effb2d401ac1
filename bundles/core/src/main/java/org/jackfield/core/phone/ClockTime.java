package org.jackfield.core.phone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes moments for people, in UTC. */
final class ClockTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private ClockTime() {}

    /** Returns the end of a sentence that says when the next attempt is; nothing when there is none. */
    static String nextAttempt(Optional<Instant> at) {
        return at.map(moment -> "; next attempt at " + FORMAT.format(moment)).orElse("");
    }
}
