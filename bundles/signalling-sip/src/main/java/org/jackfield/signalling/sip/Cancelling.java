package org.jackfield.signalling.sip;

import javax.sip.SipException;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.LegEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a call up that has no final response yet (RFC 3261 section 9.1). */
final class Cancelling implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Cancelling.class);

    private final OutgoingLeg leg;
    private boolean provisionalCame;
    private Threads.Timer limit;

    Cancelling(OutgoingLeg leg) {
        this.leg = leg;
    }

    void cancel() {
        leg.enter(Phase.CANCELLING);
        if (provisionalCame) {
            send();
        }
    }

    /** A new INVITE is going to be sent, to which nothing has come yet. */
    void begin() {
        provisionalCame = false;
    }

    /** A provisional response has come: only now a CANCEL may be sent. */
    void provisionalArrived() {
        boolean isFirst = !provisionalCame;
        provisionalCame = true;
        if (isFirst && leg.phase() == Phase.CANCELLING) {
            send();
        }
    }

    private void send() {
        limit = leg.line().threads().after(leg.line().limits().timeout(), () -> leg.run(this::unanswered));
        sendOnce();
    }

    /** The leg is going to end: the CANCEL goes out if it can, and nothing waits for what comes of it. */
    void giveUp() {
        if (provisionalCame && limit == null) {
            sendOnce();
        }
    }

    private void sendOnce() {
        try {
            LOG.debug("{}: CANCEL", leg.callId());
            leg.send(leg.inviting().transaction().createCancel(), this);
        } catch (SipException notSent) {
            // Mostly because a final response has come meanwhile and waits in the leg's queue; otherwise the limit
            // decides.
            LOG.debug("{}: CANCEL not sent", leg.callId(), notSent);
        }
    }

    /** The final response to the INVITE should have come by now (section 9.1, last paragraph). */
    private void unanswered() {
        if (leg.phase() == Phase.CANCELLING) {
            leg.end(LegEnd.of(LegEnd.Kind.TIMEOUT, "no final response came after CANCEL"));
        }
    }

    void stop() {
        if (limit != null) {
            limit.cancel();
        }
    }

    @Override
    public void onResponse(Response response) {
        LOG.debug("{}: CANCEL answered with {}", leg.callId(), response.getStatusCode());
    }

    @Override
    public void onTimeout() {
        LOG.debug("{}: CANCEL not answered", leg.callId());
    }
}
