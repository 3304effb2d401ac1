package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether a local address is still there: a computer may get another one. */
final class LocalAddressWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAddressWatch.class);

    private final Threads threads;
    private final Duration interval;
    private final BooleanSupplier isThere;
    private final Runnable onGone;
    private volatile boolean over;

    /**
     * Makes one that does not look yet.
     *
     * @param isThere says whether the address is still one of this computer's
     * @param onGone run once for each time that it begins to look
     */
    LocalAddressWatch(Threads threads, Duration interval, BooleanSupplier isThere, Runnable onGone) {
        this.threads = threads;
        this.interval = interval;
        this.isThere = isThere;
        this.onGone = onGone;
    }

    /** Begins to look, also anew when the address was gone. */
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
        if (isThere.getAsBoolean()) {
            begin();
        } else {
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
