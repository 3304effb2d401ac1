package org.jackfield.signalling.sip;

import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends INFO requests (RFC 6086), one on the wire at a time: keys that are pressed must not overtake each other. */
final class Informing {

    private static final Logger LOG = LoggerFactory.getLogger(Informing.class);
    private static final int MOST_WAITING = 256;

    private final SipLeg leg;
    private final OneAtATime queue;

    Informing(SipLeg leg) {
        this.leg = leg;
        this.queue = new OneAtATime(leg);
    }

    void inform(String contentType, String body) throws SipException {
        if (!leg.canAsk()) {
            leg.leftOut("info");
        } else if (queue.size() >= MOST_WAITING) {
            LOG.info("{}: INFO not sent: {} wait already", leg.callId(), MOST_WAITING);
            tell(Response.SERVICE_UNAVAILABLE);
        } else {
            queue.send(new Information(contentType, body));
        }
    }

    private void tell(int statusCode) {
        leg.tell(listener -> listener.onInfoResponse(statusCode));
    }

    /** The body is told to nobody but the far end: keys may be PINs. */
    private final class Information implements OneAtATime.Waiting {

        private final String contentType;
        private final String body;

        Information(String contentType, String body) {
            this.contentType = contentType;
            this.body = body;
        }

        @Override
        public boolean isWanted() {
            return leg.canAsk();
        }

        @Override
        public Request make(Dialog dialog) throws SipException {
            LOG.debug("{}: INFO", leg.callId());
            return leg.line().serviceRequests().info(dialog, contentType, body);
        }

        @Override
        public void answered(int statusCode, String reasonPhrase) {
            tell(statusCode);
            DialogServices.loseIfUnknown(leg, statusCode, reasonPhrase);
        }

        @Override
        public void failed(SipException fault) throws SipException {
            throw fault;
        }
    }
}
