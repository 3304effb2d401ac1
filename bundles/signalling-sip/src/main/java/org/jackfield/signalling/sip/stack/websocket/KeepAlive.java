package org.jackfield.signalling.sip.stack.websocket;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends pings (RFC 6455 section 5.5.2, RFC 7118 section 6) and notices when nothing comes back: a connection of which the other
 * end is gone stays open otherwise. Like RFC 5626 section 4.4 it waits 80 to 100 % of the interval, and 10 s for the answer.
 */
final class KeepAlive {

    private static final long MOST_PONG_MILLIS = 10_000;
    private static final double LEAST = 0.8;

    private final WebSocketTimers timers;
    private final long interval;
    private final long limit;
    private final Runnable ping;
    private final Runnable onSilence;
    private volatile boolean heard;
    private volatile boolean stopped;

    /**
     * Makes it.
     *
     * @param interval zero: no pings
     * @param ping sends one
     * @param onSilence runs when nothing came within the limit
     */
    KeepAlive(WebSocketTimers timers, Duration interval, Runnable ping, Runnable onSilence) {
        this.timers = timers;
        this.interval = interval.toMillis();
        this.limit = Math.min(MOST_PONG_MILLIS, this.interval);
        this.ping = ping;
        this.onSilence = onSilence;
    }

    void start() {
        if (interval > 0) {
            after(nextInterval(), this::ping);
        }
    }

    /** Something has come, a pong or anything else. */
    void heard() {
        heard = true;
    }

    void stop() {
        stopped = true;
    }

    private void ping() {
        heard = false;
        // When it cannot be sent nothing comes back either.
        ping.run();
        after(limit, this::look);
    }

    private void look() {
        if (heard) {
            after(Math.max(nextInterval() - limit, 1), this::ping);
        } else {
            onSilence.run();
        }
    }

    private long nextInterval() {
        return (long) (interval * ThreadLocalRandom.current().nextDouble(LEAST, 1));
    }

    private void after(long millis, Runnable task) {
        timers.after(millis, () -> {
            if (!stopped) {
                task.run();
            }
        });
    }
}
