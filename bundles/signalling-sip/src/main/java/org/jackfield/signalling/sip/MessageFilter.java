package org.jackfield.signalling.sip;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import javax.sip.SipStack;
import javax.sip.message.Response;

/**
 * Drops what would only cost: responses to nothing of ours, for which the stack would look in all open transactions, one by one,
 * and requests whose Via has a port that nothing can be sent to.
 */
final class MessageFilter implements SIPMessageValve {

    private final Legs legs;
    private final Awaited awaited;

    MessageFilter(Legs legs, Awaited awaited) {
        this.legs = legs;
        this.awaited = awaited;
    }

    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        return request.getTopmostVia() == null
                || Sip.isPort(request.getTopmostVia().getPort());
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        String tag = Sip.from(response).getTag();
        return awaited.contains(tag) || legs.find(tag, Sip.callId(response)).isPresent();
    }

    @Override
    public void init(SipStack stack) {
        // Nothing to prepare.
    }

    @Override
    public void destroy() {
        // Nothing to release.
    }
}
