package org.jackfield.core.phone;

import java.time.Duration;
import org.jackfield.core.timing.Timer;

/** Keeps a least time between outgoing calls. */
final class Throttle {

    private final Timer timer;
    private boolean armed;
    private long armedAt;

    Throttle(Timer timer) {
        this.timer = timer;
    }

    /** Returns whether a call may go out now; if so, the next one may after the interval only. */
    synchronized boolean pass(Duration interval) {
        long now = timer.nanoTime();
        if (armed && now - armedAt < interval.toNanos()) {
            return false;
        }
        armed = true;
        armedAt = now;
        return true;
    }
}
