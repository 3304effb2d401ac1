package org.jackfield.media.webrtc;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which native calls are made and on which the state of all paths changes. */
final class MediaControl implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(MediaControl.class);

    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("jackfield-media-control"));

    MediaControl() {
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs the task as soon as the thread is free; throws RejectedExecutionException after the end. */
    @Override
    public void execute(Runnable task) {
        executor.execute(guarded(task));
    }

    /** Runs the task after a delay. */
    Future<?> schedule(Runnable task, Duration delay) {
        return executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does what was asked for and takes nothing more; waits for that for a bounded time. */
    boolean finish(Duration limit) {
        // As the last task: what was asked for before may still need the clock.
        execute(executor::shutdown);
        try {
            return executor.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Does the work at once, on the thread that calls. */
    static <T> void settle(Callable<T> work, CompletableFuture<T> result) {
        try {
            result.complete(work.call());
        } catch (Throwable e) {
            // webrtc-java throws java.lang.Error for what are ordinary refusals.
            result.completeExceptionally(e);
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable e) {
                LOG.error("A task of media control failed", e);
            }
        };
    }
}
