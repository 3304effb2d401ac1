package org.jackfield.core.mailbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one at a time, in the order in which they were added. While there are none it holds no thread.
 *
 * <p>Adding and scheduling are two methods, so that tasks can be added under a lock and run outside of it.
 */
public final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** After so many tasks another mailbox gets its turn on this thread. */
    private static final int TURN = 64;

    private final Executor pool;
    private final Consumer<Throwable> faults;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * Makes an empty mailbox.
     *
     * @param pool runs it
     * @param faults takes what a task throws; the next task runs all the same
     */
    public Mailbox(Executor pool, Consumer<Throwable> faults) {
        this.pool = pool;
        this.faults = faults;
    }

    /** Adds a task; left out when the mailbox is closed. It runs after the next {@link #schedule}. */
    public void add(Runnable task) {
        if (!closed) {
            tasks.add(task);
        }
    }

    /** Sees to it that what was added runs. Returns at once; not to be called under a lock. */
    public void schedule() {
        if (!tasks.isEmpty() && running.compareAndSet(false, true)) {
            try {
                pool.execute(this::drain);
            } catch (RejectedExecutionException e) {
                LOG.debug("Left out: the core is stopped", e);
                close();
                tasks.clear();
                running.set(false);
            }
        }
    }

    /** Takes no more tasks; those that were added still run. */
    public void close() {
        closed = true;
    }

    private void drain() {
        try {
            for (int done = 0; done < TURN; done++) {
                Runnable task = tasks.poll();
                if (task == null) {
                    break;
                }
                runGuarded(task);
            }
        } finally {
            running.set(false);
        }
        schedule();
    }

    private void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            faults.accept(e);
        }
    }
}
