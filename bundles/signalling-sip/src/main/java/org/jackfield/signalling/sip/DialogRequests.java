package org.jackfield.signalling.sip;

import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.LegEnd;

/** Answers the requests that come within a dialog (RFC 3261 section 12.2.2). */
final class DialogRequests {

    private final SipLeg leg;
    private final Reoffering reoffering;
    private boolean requestCame;

    DialogRequests(SipLeg leg) {
        this.leg = leg;
        this.reoffering = new Reoffering(leg);
    }

    void arrived(Request request, ServerTransaction transaction) throws SipException {
        if (leg.phase() == Phase.ENDED || isOfAnotherDialog(request)) {
            refuse(request, transaction, Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        } else if (isInOrder(request)) {
            serve(request, transaction);
        } else {
            refuse(request, transaction, Refusal.of(Response.SERVER_INTERNAL_ERROR));
        }
    }

    private boolean isOfAnotherDialog(Request request) {
        String remoteTag = Sip.from(request).getTag();
        return leg.dialog()
                .remoteTag()
                .filter(known -> !known.equals(remoteTag))
                .isPresent();
    }

    private boolean isInOrder(Request request) {
        long sequence = Sip.sequence(request).getSeqNumber();
        long last = leg.dialog().remoteSequence();
        // The first number may be 0 (section 8.1.1.5), which is also what stands for none yet.
        boolean isFirst = !requestCame && last == 0;
        if (sequence <= last && !isFirst) {
            return false;
        }
        requestCame = true;
        leg.become(Dialogs.withRemoteSequence(leg.dialog(), sequence));
        return true;
    }

    private void serve(Request request, ServerTransaction transaction) throws SipException {
        switch (request.getMethod()) {
            case Request.BYE -> bye(request, transaction);
            case Request.INVITE -> reoffering.arrived(request, transaction);
            case Request.OPTIONS ->
                leg.line().answer(transaction, responses -> responses.options(request, leg.localTag()));
            default -> refuse(request, transaction, OtherRequests.refusal(request, true));
        }
    }

    private void bye(Request request, ServerTransaction transaction) throws SipException {
        leg.line().answer(transaction, responses -> responses.make(request, Response.OK, leg.localTag()));
        String reason = Texts.reason(request);
        if (leg.phase() == Phase.INVITING || leg.phase() == Phase.CANCELLING) {
            leg.byeArrivedEarly(reason);
        } else {
            reoffering.abandon();
            leg.end(LegEnd.of(LegEnd.Kind.BYE_RECEIVED, reason));
        }
    }

    private void refuse(Request request, ServerTransaction transaction, Refusal refusal) {
        leg.line().answer(transaction, responses -> responses.refusal(request, refusal, leg.localTag()));
    }

    Reoffering reoffering() {
        return reoffering;
    }
}
