package org.jackfield.signalling.sip;

import gov.nist.javax.sip.ListeningPointExt;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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

    private final SipProvider provider;
    private final Supplier<Optional<Target>> server;
    private final Repeating repeating;

    UdpKeepAlive(SipProvider provider, Threads threads, Duration interval, Supplier<Optional<Target>> server) {
        this.provider = provider;
        this.server = server;
        this.repeating = new Repeating(threads, interval, this::ping);
    }

    /** Begins, unless the interval is zero. */
    void begin() {
        repeating.begin();
    }

    void stop() {
        repeating.stop();
    }

    private void ping() {
        server.get().filter(target -> target.transport() == Transport.UDP).ifPresent(this::ping);
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
