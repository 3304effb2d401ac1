package org.jackfield.media.webrtc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every sender its turn 100 times a second. The schedule is one of fixed moments, so that it does not drift; turns
 * that were missed are made up for, unless they are too many.
 */
final class Pacer {

    /** Has a turn every 10 ms; never waits. */
    interface Sender {

        /** Sends 10 ms of sound. */
        void send();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);
    private static final long PERIOD_NANOS = 10_000_000;

    /** What is further behind (a stopped process, a collected heap) is dropped: a burst would only be late sound. */
    private static final long LONGEST_LAG_NANOS = 20 * PERIOD_NANOS;

    private final List<Sender> senders = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;

    Pacer() {
        thread = new DaemonThreads("jackfield-media-pacer").newThread(this::run);
        thread.start();
    }

    void add(Sender sender) {
        senders.add(sender);
        LockSupport.unpark(thread);
    }

    /** Removes a sender. A turn that it has at this moment is not waited for. */
    void remove(Sender sender) {
        senders.remove(sender);
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        long due = System.nanoTime();
        while (!stopped) {
            if (senders.isEmpty()) {
                LockSupport.park(this);
                due = System.nanoTime();
            } else if (System.nanoTime() - due < 0) {
                LockSupport.parkNanos(this, due - System.nanoTime());
            } else {
                senders.forEach(this::turn);
                due = next(due);
            }
        }
    }

    private static long next(long due) {
        long next = due + PERIOD_NANOS;
        long now = System.nanoTime();
        return now - next > LONGEST_LAG_NANOS ? now : next;
    }

    private void turn(Sender sender) {
        try {
            sender.send();
        } catch (Throwable e) {
            LOG.error("A sender failed and has no more turns", e);
            senders.remove(sender);
        }
    }
}
