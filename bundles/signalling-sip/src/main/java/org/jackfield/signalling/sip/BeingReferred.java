package org.jackfield.signalling.sip;

import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.IncomingReferral;

/** Takes a REFER of the far end (RFC 3515 section 2.4.2): one at a time, until all is said about the call that it asked for. */
final class BeingReferred {

    private final SipLeg leg;
    private final Notifying notifying;
    private Request pending;
    private ServerTransaction transaction;

    BeingReferred(SipLeg leg) {
        this.leg = leg;
        this.notifying = new Notifying(leg);
    }

    void arrived(Request refer, ServerTransaction server) {
        try {
            IncomingReferral referral = read(refer);
            pending = refer;
            transaction = server;
            leg.tell(listener -> listener.onRefer(referral));
        } catch (RequestRefusedException unfit) {
            leg.line().answer(server, responses -> responses.refusal(refer, unfit.refusal(), leg.localTag()));
        }
    }

    private IncomingReferral read(Request refer) throws RequestRefusedException {
        if (leg.phase() == Phase.LEAVING) {
            throw new RequestRefusedException(Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        }
        if (pending != null || notifying.isActive()) {
            throw new RequestRefusedException(Refusal.of(Response.REQUEST_PENDING));
        }
        return ReferralReader.read(refer, leg.line().account().trustedPeers().sent(refer));
    }

    void accept() throws SipException {
        if (pending == null) {
            leg.leftOut("acceptRefer");
            return;
        }
        Request accepted = pending;
        pending = null;
        leg.line().answer(transaction, responses -> responses.reachable(accepted, Response.ACCEPTED, leg.localTag()));
        notifying.begin(Sip.sequence(accepted).getSeqNumber());
    }

    void reject(int statusCode) {
        if (pending == null) {
            leg.leftOut("rejectRefer");
            return;
        }
        Request refused = pending;
        pending = null;
        leg.line().answer(transaction, responses -> responses.refusal(refused, Refusal.of(statusCode), leg.localTag()));
    }

    /** The call ends while a REFER is open (RFC 3261 section 15.1.2). */
    void abandon() {
        if (pending != null) {
            reject(Response.REQUEST_TERMINATED);
        }
    }

    Notifying notifying() {
        return notifying;
    }
}
