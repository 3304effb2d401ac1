package org.jackfield.signalling.sip.stack.connection;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Sends pings on a connection again and again, each after 80 to 100 % of the interval (RFC 5626 section 4.4.1). */
final class Pinging {

    /** How long a pong may take (RFC 5626 section 4.4.1). */
    private static final Duration PONG_LIMIT = Duration.ofSeconds(10);

    private static final double LEAST = 0.8;

    private final SipTimer timer;
    private final Duration interval;
    private final Connection connection;
    private final KeepAlive keepAlive;

    Pinging(SipTimer timer, Duration interval, Connection connection, KeepAlive keepAlive) {
        this.timer = timer;
        this.interval = interval;
        this.connection = connection;
        this.keepAlive = keepAlive;
    }

    /** Begins, unless the interval is zero; ends with the connection. */
    void begin() {
        if (!interval.isZero()) {
            later((long) (interval.toMillis() * ThreadLocalRandom.current().nextDouble(LEAST, 1)), this::ping);
        }
    }

    private void ping() {
        if (connection.whyClosed().isPresent()) {
            return;
        }
        connection.sendQuietly(keepAlive.ping());
        later(Math.min(PONG_LIMIT.toMillis(), interval.toMillis()), this::look);
        begin();
    }

    private void look() {
        if (keepAlive.isOverdue()) {
            connection.end("no answer to a keep-alive came in time");
        }
    }

    private void later(long milliseconds, Runnable action) {
        timer.schedule(
                new SIPStackTimerTask() {

                    @Override
                    public Object getThreadHash() {
                        return null;
                    }

                    @Override
                    public void runTask() {
                        action.run();
                    }
                },
                milliseconds);
    }
}
