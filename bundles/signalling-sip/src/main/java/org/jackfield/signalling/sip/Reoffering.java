package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;

/** Takes a re-INVITE (RFC 3261 section 14.2); one at a time. */
final class Reoffering {

    private final SipLeg leg;
    private Request pending;
    private ServerTransaction transaction;

    Reoffering(SipLeg leg) {
        this.leg = leg;
    }

    void arrived(Request request, ServerTransaction server) {
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            leg.line().answer(server, responses -> responses.refusal(request, refusal.get(), leg.localTag()));
            return;
        }
        pending = request;
        transaction = server;
        leg.line().answer(server, responses -> responses.make(request, Response.TRYING, leg.localTag()));
        Optional<String> offer = Inviting.description(request);
        RemoteIdentity identity = leg.line().identities().of(request);
        leg.tell(listener -> listener.onReoffer(new Reoffer(Reoffer.Method.INVITE, offer, identity)));
    }

    private Optional<Refusal> refusal(Request request) {
        if (pending != null || leg.phase() == Phase.INVITING) {
            return Optional.of(Refusal.of(Response.SERVER_INTERNAL_ERROR));
        }
        if (leg.phase() == Phase.LEAVING) {
            return Optional.of(Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        }
        if (leg.phase() != Phase.CONFIRMED) {
            return Optional.of(Refusal.of(Response.REQUEST_PENDING));
        }
        return RequestCheck.invite(request);
    }

    void reject(int statusCode) {
        if (pending == null) {
            leg.leftOut("rejectReoffer");
            return;
        }
        answer(statusCode);
    }

    /** A CANCEL for the re-INVITE has come, and has been answered. */
    void cancelArrived(long sequence) {
        if (pending != null && Sip.sequence(pending).getSeqNumber() == sequence) {
            answer(Response.REQUEST_TERMINATED);
        }
    }

    /** The call ends while a re-INVITE is open (section 15.1.2). */
    void abandon() {
        if (pending != null) {
            answer(Response.REQUEST_TERMINATED);
        }
    }

    private void answer(int statusCode) {
        Request refused = pending;
        pending = null;
        leg.line().answer(transaction, responses -> responses.refusal(refused, Refusal.of(statusCode), leg.localTag()));
    }
}
