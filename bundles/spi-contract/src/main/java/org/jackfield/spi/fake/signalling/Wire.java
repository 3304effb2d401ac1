package org.jackfield.spi.fake.signalling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** The one queue in which everything between the fake's lines happens: all of their state is touched in its tasks only. */
final class Wire implements Executor {

    private final Executor executor;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final AtomicLong numbers = new AtomicLong();
    private boolean running;

    Wire(Executor executor) {
        this.executor = executor;
    }

    /** Returns 1, 2, 3 and so on: tags and ports are made of it, the same in every run. */
    long nextNumber() {
        return numbers.incrementAndGet();
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::runOne);
    }

    private void runOne() {
        try {
            next().run();
        } finally {
            if (more()) {
                executor.execute(this::runOne);
            }
        }
    }

    private Runnable next() {
        synchronized (tasks) {
            return tasks.remove();
        }
    }

    private boolean more() {
        synchronized (tasks) {
            running = !tasks.isEmpty();
            return running;
        }
    }
}
