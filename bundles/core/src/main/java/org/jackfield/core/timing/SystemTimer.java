package org.jackfield.core.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's time, and one thread for what comes later. */
public final class SystemTimer implements Timer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTimer.class);
    private static final Registration NOTHING = () -> {};

    private final ScheduledThreadPoolExecutor executor;

    /** Makes a timer; its thread begins with the first task. */
    public SystemTimer() {
        executor = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "jackfield-timer"));
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

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
        try {
            ScheduledFuture<?> scheduled =
                    executor.schedule(() -> runGuarded(task), nanoseconds(delay), TimeUnit.NANOSECONDS);
            return () -> scheduled.cancel(false);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not scheduled: the timer is closed", e);
            return NOTHING;
        }
    }

    /** A century is longer than any call, and fits. */
    private static long nanoseconds(Duration delay) {
        Duration bounded = delay.compareTo(Duration.ofDays(36_500)) > 0 ? Duration.ofDays(36_500) : delay;
        return Math.max(0, bounded.toNanos());
    }

    private static void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A timer task failed", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
