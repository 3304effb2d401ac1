package org.jackfield.core.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jackfield.core.listening.ListenerThreads;

/** Everything on the test's own thread, one task after the other: no test waits for a thread. */
public final class Loop implements Executor, ListenerThreads {

    private static final int ENDLESS = 100_000;

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private int hanging;

    @Override
    public void execute(Runnable task) {
        tasks.addLast(task);
    }

    /** Runs until nothing is left to do. */
    public void run() {
        for (int done = 0; !tasks.isEmpty(); done++) {
            if (done > ENDLESS) {
                throw new AssertionError("the loop does not come to rest");
            }
            tasks.pollFirst().run();
        }
    }

    /** Runs one task; returns false when there is none. */
    public boolean runOne() {
        Runnable task = tasks.pollFirst();
        if (task != null) {
            task.run();
        }
        return task != null;
    }

    @Override
    public void replace() {
        hanging++;
    }

    @Override
    public void restore() {
        hanging--;
    }

    /** Returns how many listeners hang. */
    public int hanging() {
        return hanging;
    }
}
