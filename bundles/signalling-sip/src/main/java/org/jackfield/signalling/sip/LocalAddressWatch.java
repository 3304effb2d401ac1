package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether a local address is still there: a computer may get another one. */
final class LocalAddressWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAddressWatch.class);

    private final Threads threads;
    private final Duration interval;
    private final InetAddress address;
    private final Predicate<InetAddress> isThere;
    private final Runnable onGone;
    private volatile boolean over;

    /**
     * Makes one that does not look yet.
     *
     * @param isThere says whether an address is one of this computer's
     * @param onGone run once
     */
    LocalAddressWatch(
            Threads threads, Duration interval, InetAddress address, Predicate<InetAddress> isThere, Runnable onGone) {
        this.threads = threads;
        this.interval = interval;
        this.address = address;
        this.isThere = isThere;
        this.onGone = onGone;
    }

    /** Begins to look. */
    void begin() {
        threads.after(interval, () -> threads.execute(this::look));
    }

    /** Looks no more. */
    void stop() {
        over = true;
    }

    private void look() {
        if (over) {
            return;
        }
        if (isThere.test(address)) {
            begin();
        } else {
            over = true;
            onGone.run();
        }
    }

    /** Returns whether an address is one of this computer's; all of the loopback network are, though only one is listed. */
    static boolean isLocal(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            LOG.debug("the network interfaces cannot be listed", unknown);
            return true;
        }
    }
}
