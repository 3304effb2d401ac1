package org.jackfield.core.timing;

import java.time.Duration;
import java.time.Instant;
import org.jackfield.session.Registration;

/** Tells the time and runs tasks later. */
public interface Timer {

    /** Returns the time of day, which somebody may set back and forth. */
    Instant wallClock();

    /** Returns nanoseconds since some moment; they never go back. */
    long nanoTime();

    /**
     * Runs a task after a delay, on the timer's thread: it returns at once.
     *
     * @param delay not positive: as soon as possible
     * @return cancels the task
     */
    Registration schedule(Duration delay, Runnable task);
}
