package org.jackfield.core.kit;

import java.time.Duration;
import java.time.Instant;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;

/**
 * The machine's time, in which nothing is ever due. For listeners on real threads: however slow the machine is, none counts as
 * hanging, so all hear in the order in which they are told.
 */
public final class Patience implements Timer {

    @Override
    public Instant wallClock() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Registration schedule(Duration delay, Runnable task) {
        return () -> {};
    }
}
