package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the far end in NOTIFYs how far the call is that its REFER asked for (RFC 3515 section 2.4.4). The subscription outlives the
 * call (RFC 5589 section 6.1); when the far end does not want it any more, it is over without a word.
 */
final class Notifying {

    private static final Logger LOG = LoggerFactory.getLogger(Notifying.class);
    private static final Duration EXPIRES = Duration.ofMinutes(5);
    private static final int MOST_WAITING = 16;

    private final SipLeg leg;
    private final OneAtATime queue;
    private boolean isActive;
    private long id;
    private long expiry;
    private Sipfrag newest;
    private Threads.Timer limit;

    Notifying(SipLeg leg) {
        this.leg = leg;
        this.queue = new OneAtATime(leg);
    }

    /**
     * Begins a subscription.
     *
     * @param referId number of the REFER
     */
    void begin(long referId) throws SipException {
        isActive = true;
        id = referId;
        expiry = System.nanoTime() + EXPIRES.toNanos();
        limit = leg.line().threads().after(EXPIRES, () -> leg.run(this::expired));
        tell(new Sipfrag(Response.TRYING, "Trying"));
    }

    boolean isActive() {
        return isActive;
    }

    void tell(Sipfrag response) throws SipException {
        if (!isActive) {
            leg.leftOut("notifyRefer");
            return;
        }
        newest = response;
        if (response.isFinal()) {
            finish("terminated;reason=noresource");
        } else if (queue.size() < MOST_WAITING) {
            long subscription = id;
            send("active;expires=" + secondsLeft(), () -> isActive && id == subscription);
        }
    }

    private long secondsLeft() {
        return Math.max(1, Duration.ofNanos(expiry - System.nanoTime()).toSeconds());
    }

    private void expired() throws SipException {
        if (isActive) {
            finish("terminated;reason=timeout");
        }
    }

    private void finish(String state) throws SipException {
        stop();
        queue.send(new LastNotification(id, state, newest));
        isActive = false;
    }

    private void send(String state, BooleanSupplier isWanted) throws SipException {
        queue.send(new Notification(id, state, newest, isWanted));
    }

    private void lost(String reason) {
        LOG.debug("{}: NOTIFY failed: {}", leg.callId(), reason);
        isActive = false;
        queue.clear();
        stop();
    }

    void stop() {
        if (limit != null) {
            limit.cancel();
        }
    }

    private class Notification implements OneAtATime.Waiting {

        private final long subscription;
        private final String state;
        private final Sipfrag response;
        private final BooleanSupplier wanted;

        Notification(long subscription, String state, Sipfrag response, BooleanSupplier wanted) {
            this.subscription = subscription;
            this.state = state;
            this.response = response;
            this.wanted = wanted;
        }

        @Override
        public boolean isWanted() {
            return wanted.getAsBoolean();
        }

        @Override
        public Request make(Dialog dialog) throws SipException {
            LOG.debug("{}: NOTIFY {}", leg.callId(), response.statusCode());
            return leg.line().serviceRequests().notify(dialog, subscription, state, response);
        }

        @Override
        public void answered(int statusCode, String reasonPhrase) {
            if (statusCode == Response.FORBIDDEN) {
                refused();
            } else if (statusCode >= 300) {
                end(statusCode + " " + reasonPhrase);
            }
        }

        /** It is about this NOTIFY alone (RFC 5057 section 5.1): so says JsSIP between its 200 to a re-INVITE and the ACK. */
        void refused() {
            LOG.debug("{}: NOTIFY {} was refused", leg.callId(), response.statusCode());
        }

        @Override
        public void failed(SipException fault) {
            end(Texts.clean(fault.getMessage()));
        }

        private void end(String reason) {
            if (subscription == id) {
                lost(reason);
            }
        }
    }

    /** Says how the call went: when it is refused for its moment, it is sent once more. */
    private final class LastNotification extends Notification {

        private boolean isRepeated;

        LastNotification(long subscription, String state, Sipfrag response) {
            super(subscription, state, response, () -> true);
        }

        @Override
        void refused() {
            super.refused();
            if (!isRepeated) {
                isRepeated = true;
                Duration ack = Duration.ofMillis(leg.line().limits().t1());
                leg.line().threads().after(ack, () -> leg.run(() -> queue.send(this)));
            }
        }
    }
}
