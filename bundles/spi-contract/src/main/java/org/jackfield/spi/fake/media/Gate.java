package org.jackfield.spi.fake.media;

import java.util.ArrayList;
import java.util.List;

/** Lets tasks through, or keeps them until it is opened. */
final class Gate {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean shut;

    void pass(Runnable task) {
        synchronized (waiting) {
            if (shut) {
                waiting.add(task);
                return;
            }
        }
        task.run();
    }

    void shut() {
        synchronized (waiting) {
            shut = true;
        }
    }

    void open() {
        List<Runnable> tasks;
        synchronized (waiting) {
            shut = false;
            tasks = List.copyOf(waiting);
            waiting.clear();
        }
        tasks.forEach(Runnable::run);
    }
}
