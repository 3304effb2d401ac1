package org.jackfield.signalling.sip;

import javax.sip.SipException;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.LegEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a call with a BYE (RFC 3261 section 15.1.1). */
final class HangingUp implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(HangingUp.class);

    private final SipLeg leg;

    HangingUp(SipLeg leg) {
        this.leg = leg;
    }

    void hangUp(String reason) throws SipException {
        leg.requests().abandon();
        leg.enter(Phase.LEAVING);
        send(reason);
    }

    /** Sends a BYE and does not wait for its answer. */
    void hangUpBlindly(String reason) {
        try {
            send(reason);
        } catch (SipException notSent) {
            LOG.info("{}: BYE not sent: {}", leg.callId(), Texts.clean(notSent.getMessage()));
        }
    }

    private void send(String reason) throws SipException {
        leg.become(Dialogs.withNextLocalSequence(leg.dialog()));
        LOG.debug("{}: BYE", leg.callId());
        leg.send(leg.line().requests().bye(leg.dialog(), reason), this);
    }

    @Override
    public void onResponse(Response response) {
        if (response.getStatusCode() >= Response.OK) {
            leg.run(() -> answered(response));
        }
    }

    private void answered(Response response) {
        if (leg.phase() != Phase.LEAVING) {
            return;
        }
        int statusCode = response.getStatusCode();
        boolean isLost =
                statusCode == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST || statusCode == Response.REQUEST_TIMEOUT;
        leg.end(LegEnd.of(isLost ? LegEnd.Kind.DIALOG_LOST : LegEnd.Kind.BYE_SENT, Texts.detail(response)));
    }

    @Override
    public void onTimeout() {
        leg.run(() -> {
            if (leg.phase() == Phase.LEAVING) {
                leg.end(LegEnd.of(LegEnd.Kind.BYE_SENT, "the BYE was not answered"));
            }
        });
    }
}
