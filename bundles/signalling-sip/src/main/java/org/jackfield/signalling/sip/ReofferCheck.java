package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * Looks whether a re-INVITE or an UPDATE can be taken now (RFC 3261 section 14.2, RFC 3311 section 5.2, RFC 5407 section 3.1).
 *
 * @param leg the leg to which it came
 * @param awaited whether an earlier one awaits our answer
 * @param unacknowledged whether our 2xx to an earlier re-INVITE awaits its ACK
 */
record ReofferCheck(SipLeg leg, boolean awaited, boolean unacknowledged) {

    /** Returns why not. */
    Optional<Refusal> refusal(Request request) {
        if (leg.phase() == Phase.LEAVING) {
            return Optional.of(Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        }
        if (awaited) {
            return Optional.of(Refusal.of(Response.SERVER_INTERNAL_ERROR));
        }
        if (request.getMethod().equals(Request.INVITE)) {
            return crossing(request).or(() -> checkInvite(request));
        }
        boolean isOffer = Inviting.description(request).isPresent();
        return isOffer ? crossing(request).or(() -> checkUpdate(request)) : checkUpdate(request);
    }

    private Optional<Refusal> checkInvite(Request invite) {
        return RequestCheck.invite(invite, leg.line().account());
    }

    private Optional<Refusal> checkUpdate(Request update) {
        return RequestCheck.update(update, leg.line().account());
    }

    private Optional<Refusal> crossing(Request request) {
        if (leg.phase() == Phase.INVITING) {
            return isAgreed(request) ? Optional.empty() : Optional.of(Refusal.of(leg.statusWhileInviting()));
        }
        boolean crosses = leg.phase() != Phase.CONFIRMED
                || unacknowledged
                || leg.requests().offering().isPending();
        return crosses ? Optional.of(Refusal.of(Response.REQUEST_PENDING)) : Optional.empty();
    }

    /** Before the 2xx there can be an UPDATE, when the INVITE's offer has been answered reliably. */
    private boolean isAgreed(Request request) {
        return request.getMethod().equals(Request.UPDATE)
                && leg.isAgreedEarly(Sip.from(request).getTag())
                && !leg.requests().offering().isPending();
    }
}
