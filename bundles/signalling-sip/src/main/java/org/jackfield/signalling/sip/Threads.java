package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider's threads: a pool that sends and calls the core, and one timer that only enqueues. */
final class Threads {

    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor pool;
    private final ScheduledThreadPoolExecutor timer;

    Threads(int size) {
        pool = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("jackfield-sip-"));
        pool.allowCoreThreadTimeOut(true);
        timer = new ScheduledThreadPoolExecutor(1, named("jackfield-sip-timer-"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs a task on the pool; after the stop on the caller's thread, so that legs still hear that they are over. */
    void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException stopped) {
            task.run();
        }
    }

    /** Something that is to happen later. */
    interface Timer {

        /** Leaves it out, if it has not happened yet. */
        void cancel();
    }

    /** Runs a task later, on the timer's thread: it must only enqueue. */
    Timer after(Duration delay, Runnable task) {
        try {
            Future<?> future = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("left out, because the provider has stopped", stopped);
            return () -> {};
        }
    }

    void stop() {
        timer.shutdownNow();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
                pool.shutdownNow().forEach(Runnable::run);
            }
        } catch (InterruptedException interrupted) {
            pool.shutdownNow().forEach(Runnable::run);
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
