package org.jackfield.core.listening;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener, and how it behaves. Normally a lane calls it and waits. When it takes longer than a second it is named in the
 * log and the lane goes on without it, on another thread; what comes for it meanwhile waits here and is delivered, in order,
 * by the thread that it has held.
 */
final class Subscriber {

    static final Duration SLOW = Duration.ofSeconds(1);
    static final int LONGEST_BACKLOG = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

    private final String name;
    private final ListenerThreads threads;
    private final Timer timer;
    private final Queue<Runnable> backlog = new ArrayDeque<>();
    private int overdue;
    private boolean catchingUp;
    private boolean overflowed;
    private volatile boolean removed;

    /**
     * Makes a subscriber.
     *
     * @param listener only its class is kept, for the log
     */
    Subscriber(Object listener, ListenerThreads threads, Timer timer) {
        this.name = listener.getClass().getName();
        this.threads = threads;
        this.timer = timer;
    }

    /** Calls the listener no more. */
    void remove() {
        removed = true;
    }

    /**
     * Calls the listener, or keeps the call for later while the listener hangs.
     *
     * @return true when the lane may go on; false when it goes on elsewhere already
     */
    boolean call(Lane lane, Runnable call) {
        synchronized (backlog) {
            if (overdue > 0 || catchingUp) {
                keep(call);
                return true;
            }
        }
        Watch watch = new Watch(lane);
        Registration limit = timer.schedule(SLOW, watch::expire);
        invoke(call);
        limit.close();
        if (watch.inTime()) {
            return true;
        }
        catchUp();
        threads.restore();
        return false;
    }

    private void keep(Runnable call) {
        if (backlog.size() < LONGEST_BACKLOG) {
            backlog.add(call);
        } else if (!overflowed) {
            overflowed = true;
            LOG.error("Listener {} hangs and has {} events waiting: further ones are lost to it", name, backlog.size());
        }
    }

    /** One thread at a time, so that order holds; and only while no call hangs, as what waits may be what comes after it. */
    private void catchUp() {
        synchronized (backlog) {
            overdue--;
            if (overdue > 0 || catchingUp) {
                return;
            }
            catchingUp = true;
        }
        for (Runnable call = nextKept(); call != null; call = nextKept()) {
            invoke(call);
        }
    }

    private Runnable nextKept() {
        synchronized (backlog) {
            Runnable call = overdue > 0 ? null : backlog.poll();
            catchingUp = call != null;
            return call;
        }
    }

    private void invoke(Runnable call) {
        if (removed) {
            return;
        }
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Listener {} threw", name, e);
        }
    }

    /** One call in progress. */
    private final class Watch {

        private final Lane lane;
        private boolean returned;
        private boolean expired;

        Watch(Lane lane) {
            this.lane = lane;
        }

        void expire() {
            synchronized (backlog) {
                if (returned) {
                    return;
                }
                expired = true;
                overdue++;
            }
            LOG.warn("Listener {} takes longer than {} ms: the others go on without it", name, SLOW.toMillis());
            threads.replace();
            lane.resume();
        }

        boolean inTime() {
            synchronized (backlog) {
                returned = true;
                return !expired;
            }
        }
    }
}
