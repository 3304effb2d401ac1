package org.jackfield.signalling.sip;

import javax.sip.SipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the ACK for a 2xx, and sends it again when the 2xx comes again (RFC 3261 section 13.2.2.4). */
final class Acknowledging {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledging.class);

    private final OutgoingLeg leg;
    private boolean sent;

    Acknowledging(OutgoingLeg leg) {
        this.leg = leg;
    }

    void acknowledge() throws SipException {
        send();
        sent = true;
        leg.enter(Phase.CONFIRMED);
    }

    void acknowledgeAgain() {
        if (!sent) {
            return;
        }
        try {
            send();
        } catch (SipException notSent) {
            // The 2xx will come once more.
            LOG.debug("{}: ACK not sent again", leg.callId(), notSent);
        }
    }

    private void send() throws SipException {
        leg.line()
                .sendWithoutTransaction(leg.line()
                        .requests()
                        .acknowledgement(leg.dialog(), leg.inviting().sent()));
    }
}
