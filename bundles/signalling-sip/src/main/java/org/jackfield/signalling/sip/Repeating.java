package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Does something again and again, each time after 80 to 100 % of an interval, by chance (RFC 5626 section 4.4). */
final class Repeating {

    private static final double LEAST = 0.8;

    private final Threads threads;
    private final Duration interval;
    private final Runnable task;
    private volatile boolean stopped;
    private volatile Threads.Timer timer = () -> {};

    /**
     * Makes one that does nothing yet.
     *
     * @param interval zero: never
     */
    Repeating(Threads threads, Duration interval, Runnable task) {
        this.threads = threads;
        this.interval = interval;
        this.task = task;
    }

    void begin() {
        if (!interval.isZero() && !stopped) {
            long milliseconds =
                    (long) (interval.toMillis() * ThreadLocalRandom.current().nextDouble(LEAST, 1));
            timer = threads.after(Duration.ofMillis(milliseconds), () -> threads.execute(this::run));
        }
    }

    private void run() {
        if (!stopped) {
            begin();
            task.run();
        }
    }

    void stop() {
        stopped = true;
        timer.cancel();
    }
}
