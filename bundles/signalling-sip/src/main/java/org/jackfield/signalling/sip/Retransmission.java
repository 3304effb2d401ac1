package org.jackfield.signalling.sip;

import java.time.Duration;
import javax.sip.SipException;

/**
 * Sends a response again and again until its acknowledgement comes: after T1, then at intervals that double, for 64*T1 (RFC
 * 3261 section 13.3.1.4, RFC 3262 section 3).
 */
final class Retransmission {

    private final SipLeg leg;
    private final Duration longest;
    private final SipLeg.Task again;
    private final SipLeg.Task over;
    private Duration interval;
    private Duration waited = Duration.ZERO;
    private Threads.Timer timer;
    private boolean stopped;

    private Retransmission(SipLeg leg, Duration longest, SipLeg.Task again, SipLeg.Task over) {
        this.leg = leg;
        this.longest = longest;
        this.again = again;
        this.over = over;
        this.interval = Duration.ofMillis(leg.line().limits().t1());
    }

    /**
     * Begins with it; the response has been sent once. Called, and calls, in the leg's queue.
     *
     * @param longest the longest interval
     * @param again sends it again
     * @param over called when no acknowledgement came in time
     */
    static Retransmission start(SipLeg leg, Duration longest, SipLeg.Task again, SipLeg.Task over) {
        Retransmission begun = new Retransmission(leg, longest, again, over);
        begun.await();
        return begun;
    }

    private void await() {
        timer = leg.line()
                .threads()
                .after(
                        interval,
                        () -> leg.run(() -> {
                            if (!stopped) {
                                elapsed();
                            }
                        }));
    }

    private void elapsed() throws SipException {
        waited = waited.plus(interval);
        Duration rest = leg.line().limits().timeout().minus(waited);
        if (rest.isNegative() || rest.isZero()) {
            stop();
            over.run();
            return;
        }
        again.run();
        interval = shortest(interval.multipliedBy(2), longest, rest);
        await();
    }

    private static Duration shortest(Duration first, Duration second, Duration third) {
        Duration shorter = first.compareTo(second) < 0 ? first : second;
        return shorter.compareTo(third) < 0 ? shorter : third;
    }

    void stop() {
        stopped = true;
        timer.cancel();
    }
}
