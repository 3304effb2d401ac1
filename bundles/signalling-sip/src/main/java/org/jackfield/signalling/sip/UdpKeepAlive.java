package org.jackfield.signalling.sip;

import gov.nist.javax.sip.ListeningPointExt;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sip.ListeningPoint;
import javax.sip.SipProvider;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends CRLF to the server of a line again and again, while that is one over UDP: what has changed addresses on the way goes on knowing
 * them. RFC 5626 has STUN for it, which most servers do not take on this port; an empty datagram harms none.
 */
final class UdpKeepAlive {

    private static final Logger LOG = LoggerFactory.getLogger(UdpKeepAlive.class);
    private static final double LEAST = 0.8;

    private final SipProvider provider;
    private final Threads threads;
    private final Duration interval;
    private final Supplier<Optional<Target>> server;
    private volatile boolean stopped;
    private volatile Threads.Timer timer = () -> {};

    UdpKeepAlive(SipProvider provider, Threads threads, Duration interval, Supplier<Optional<Target>> server) {
        this.provider = provider;
        this.threads = threads;
        this.interval = interval;
        this.server = server;
    }

    /** Begins, unless the interval is zero: each after 80 to 100 % of it (RFC 5626 section 4.4). */
    void begin() {
        if (!interval.isZero() && !stopped) {
            long milliseconds =
                    (long) (interval.toMillis() * ThreadLocalRandom.current().nextDouble(LEAST, 1));
            timer = threads.after(Duration.ofMillis(milliseconds), () -> threads.execute(this::ping));
        }
    }

    void stop() {
        stopped = true;
        timer.cancel();
    }

    private void ping() {
        if (stopped) {
            return;
        }
        server.get().filter(target -> target.transport() == Transport.UDP).ifPresent(this::ping);
        begin();
    }

    private void ping(Target target) {
        try {
            if (provider.getListeningPoint(ListeningPoint.UDP) instanceof ListeningPointExt point) {
                point.sendHeartbeat(target.address().getHostAddress(), target.port());
            }
        } catch (IOException | RuntimeException notSent) {
            LOG.debug("no keep-alive to {}", target, notSent);
        }
    }
}
