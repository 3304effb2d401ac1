package org.jackfield.core.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jackfield.core.listening.ListenerThreads;

/**
 * Counts the tasks that several executors have not finished. A task that leads to others hands them over before it is finished:
 * so when none is left, nothing happens any more until somebody from outside, or the time, begins it.
 */
public final class UnderWay {

    private int tasks;

    /** Counts what this executor runs. */
    public Executor on(Executor executor) {
        return task -> run(executor, task);
    }

    /** Counts what these threads run. */
    public ListenerThreads on(ListenerThreads threads) {
        return new ListenerThreads() {
            @Override
            public void execute(Runnable task) {
                run(threads, task);
            }

            @Override
            public void replace() {
                threads.replace();
            }

            @Override
            public void restore() {
                threads.restore();
            }
        };
    }

    private void run(Executor executor, Runnable task) {
        begun();
        try {
            executor.execute(() -> {
                try {
                    task.run();
                } finally {
                    finished();
                }
            });
        } catch (RejectedExecutionException e) {
            finished();
            throw e;
        }
    }

    private synchronized void begun() {
        tasks++;
    }

    private synchronized void finished() {
        tasks--;
        notifyAll();
    }

    /** Waits until nothing is under way; what all those tasks have written can be read then. */
    public synchronized void awaitNone(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (tasks > 0) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError(tasks + " tasks are still under way after " + limit);
            }
            wait(left);
        }
    }
}
