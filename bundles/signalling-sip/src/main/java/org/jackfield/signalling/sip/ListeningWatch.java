package org.jackfield.signalling.sip;

import gov.nist.javax.sip.ListeningPointImpl;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sip.ListeningPoint;
import javax.sip.SipProvider;
import org.jackfield.signalling.sip.stack.channel.ListeningSocket;

/** Looks again and again whether all sockets of a line still listen: what one of them has lost would be noticed by nobody. */
final class ListeningWatch {

    private final SipProvider provider;
    private final Repeating looking;
    private final Consumer<String> onDead;
    private final AtomicBoolean isTold = new AtomicBoolean();

    /**
     * Makes one that does not look yet.
     *
     * @param interval about how often to look
     * @param onDead hears once what does not listen any more
     */
    ListeningWatch(SipProvider provider, Threads threads, Duration interval, Consumer<String> onDead) {
        this.provider = provider;
        this.looking = new Repeating(threads, interval, this::look);
        this.onDead = onDead;
    }

    void begin() {
        looking.begin();
    }

    void stop() {
        looking.stop();
    }

    private void look() {
        for (ListeningPoint point : provider.getListeningPoints()) {
            if (isDead(point) && isTold.compareAndSet(false, true)) {
                onDead.accept("nothing listens on " + point.getTransport().toLowerCase(Locale.ROOT) + " "
                        + LocalAddresses.bracketed(point.getIPAddress()) + ':' + point.getPort() + " any more");
            }
        }
    }

    private static boolean isDead(ListeningPoint point) {
        return point instanceof ListeningPointImpl known
                && known.getMessageProcessor() instanceof ListeningSocket socket
                && socket.isDead();
    }
}
