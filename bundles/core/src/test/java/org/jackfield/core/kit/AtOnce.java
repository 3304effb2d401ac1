package org.jackfield.core.kit;

import org.jackfield.core.listening.ListenerThreads;

/** Listeners that hear at the moment when they are told: as early as a thread of their own ever lets them. */
public final class AtOnce implements ListenerThreads {

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public void replace() {
        throw new AssertionError("no listener hangs here");
    }

    @Override
    public void restore() {
        throw new AssertionError("no listener hangs here");
    }
}
