package org.jackfield.media.webrtc;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what applications wrote: sources and listeners of sound. One that waits holds up the others here, but neither
 * libwebrtc nor the sending of any call.
 */
final class ApplicationThread {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationThread.class);

    /** Enough for a second of 20 calls; what comes while it is full is lost. */
    private static final int LONGEST_QUEUE = 2_000;

    /** Calls that are logged of a thread that is blocked. */
    private static final int FRAMES = 12;

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE), this::newThread);
    private volatile Thread thread;
    private volatile boolean full;

    /** Runs the task soon; returns false, and never does, when too much is waiting. */
    boolean offer(Runnable task) {
        try {
            executor.execute(task);
            full = false;
            return true;
        } catch (RejectedExecutionException e) {
            report();
            return false;
        }
    }

    /** Ends the thread; interrupts what it does. */
    void stop() {
        executor.shutdownNow();
    }

    private Thread newThread(Runnable task) {
        thread = new DaemonThreads("jackfield-media-application").newThread(task);
        return thread;
    }

    private void report() {
        if (!full && !executor.isShutdown()) {
            full = true;
            LOG.warn(
                    "A source or listener of sound blocks the thread for application code, sound is being lost: {}",
                    culprit());
        }
    }

    /** Where the thread is at this moment, innermost call first. */
    private String culprit() {
        Thread blocked = thread;
        return blocked == null
                ? "not known"
                : Stream.of(blocked.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "));
    }
}
