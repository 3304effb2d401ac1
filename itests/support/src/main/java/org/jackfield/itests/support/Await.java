package org.jackfield.itests.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition that nothing tells of. */
public final class Await {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();

    private Await() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @param what what is awaited, for the message
     * @param bound how long at most
     * @throws AssertionError when it does not hold by then
     */
    public static void until(String what, Duration bound, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > bound.toNanos()) {
                throw new AssertionError("not within " + bound.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
