package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.DefaultRouter;
import java.util.List;
import java.util.ListIterator;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.message.Request;

/** Sends a request to the hop that was chosen for it, which it carries as its application data; without one as the stack would. */
final class ChosenHopRouter implements Router {

    private final DefaultRouter usual;

    ChosenHopRouter(SipStack stack) {
        usual = new DefaultRouter(stack, null);
    }

    @Override
    public Hop getNextHop(Request request) throws SipException {
        // Also where the hop is known: it puts the request in order for a strict router (RFC 3261 section 12.2.1.1).
        Hop hop = usual.getNextHop(request);
        return request instanceof SIPMessage message && message.getApplicationData() instanceof Hop chosen
                ? chosen
                : hop;
    }

    @Override
    @SuppressWarnings("deprecation") // The stack's interface has it.
    public ListIterator<?> getNextHops(Request request) {
        try {
            return List.of(getNextHop(request)).listIterator();
        } catch (SipException none) {
            return List.of().listIterator();
        }
    }

    @Override
    public Hop getOutboundProxy() {
        return null;
    }
}
