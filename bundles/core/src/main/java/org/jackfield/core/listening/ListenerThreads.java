package org.jackfield.core.listening;

import java.util.concurrent.Executor;

/** The threads on which listeners are called. */
public interface ListenerThreads extends Executor {

    /** Takes a thread's place: a listener hangs on it. */
    void replace();

    /** The listener has returned, and the thread with it. */
    void restore();
}
