package org.jackfield.core.timing;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that begins with the time of day and from then on only goes forward, at its own pace. */
public final class SteadyClock implements InstantSource {

    private final Timer timer;
    private final Instant began;
    private final long beganNanos;

    /** Begins now. */
    public SteadyClock(Timer timer) {
        this.timer = timer;
        this.began = timer.wallClock();
        this.beganNanos = timer.nanoTime();
    }

    @Override
    public Instant instant() {
        return began.plusNanos(timer.nanoTime() - beganNanos);
    }
}
