package org.jackfield.media.webrtc.video;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Gives every sender of pictures its turn, at its own rate, on a thread of its own: a source of an application that is slow
 * holds up other pictures, but no sound.
 */
public final class VideoPacer {

    private final ScheduledThreadPoolExecutor executor;

    /** Makes a pacer whose one thread is begun by the first sender. */
    public VideoPacer(ThreadFactory threads) {
        executor = new ScheduledThreadPoolExecutor(1, threads);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Runs the turn again and again; it throws nothing. Cancelling ends it, but does not wait for a turn that runs. */
    Future<?> begin(Runnable turn, int framesPerSecond) {
        long period = TimeUnit.SECONDS.toNanos(1) / framesPerSecond;
        return executor.scheduleAtFixedRate(turn, 0, period, TimeUnit.NANOSECONDS);
    }

    /** Ends the thread; interrupts what it does. */
    public void stop() {
        executor.shutdownNow();
    }
}
