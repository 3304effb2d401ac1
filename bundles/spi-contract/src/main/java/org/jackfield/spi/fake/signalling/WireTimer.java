package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import org.jackfield.session.Registration;

/** The time of a wire; a test gives one that passes when it says so. */
@FunctionalInterface
public interface WireTimer {

    /**
     * Runs a task once.
     *
     * @param delay when, from now
     * @param task what
     * @return takes it back
     */
    Registration schedule(Duration delay, Runnable task);
}
