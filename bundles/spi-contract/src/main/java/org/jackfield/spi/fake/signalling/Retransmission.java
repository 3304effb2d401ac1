package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import org.jackfield.session.Registration;

/** Sends a message, and again and again until it is stopped or its time is over (RFC 3261 section 17). On the wire only. */
final class Retransmission {

    /** An estimate of the round-trip time. */
    static final Duration T1 = Duration.ofMillis(500);

    /** The longest time between two of the same requests other than INVITE, and of responses to INVITE. */
    static final Duration T2 = Duration.ofSeconds(4);

    /** How long is waited for what must come. */
    static final Duration LIMIT = T1.multipliedBy(64);

    private final Wire wire;
    private final Duration longest;
    private final Runnable sending;
    private Registration repetition = () -> {};
    private Registration limit = () -> {};

    /**
     * Prepares it.
     *
     * @param longest the longest time between two
     * @param sending sends the message once
     */
    Retransmission(Wire wire, Duration longest, Runnable sending) {
        this.wire = wire;
        this.longest = longest;
        this.sending = sending;
    }

    /** Sends the message and begins to repeat it, until {@link #LIMIT} is over. */
    void start(Runnable overdue) {
        sending.run();
        repeatAfter(T1);
        limit = wire.schedule(LIMIT, () -> {
            stop();
            overdue.run();
        });
    }

    private void repeatAfter(Duration interval) {
        repetition = wire.schedule(interval, () -> {
            sending.run();
            Duration twice = interval.multipliedBy(2);
            repeatAfter(twice.compareTo(longest) < 0 ? twice : longest);
        });
    }

    void stop() {
        repetition.close();
        limit.close();
    }
}
