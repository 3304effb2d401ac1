package org.jackfield.signalling.sip;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.LegEnd;

/** Answers the requests that come within a dialog (RFC 3261 section 12.2.2). */
final class DialogRequests {

    private final SipLeg leg;
    private final Reoffering reoffering;
    private final Offering offering;
    private final Refreshing refreshing;
    private final DialogServices services;
    private final Set<Optional<String>> zeroCame = new HashSet<>();

    DialogRequests(SipLeg leg) {
        this.leg = leg;
        this.reoffering = new Reoffering(leg);
        this.offering = new Offering(leg);
        this.refreshing = new Refreshing(leg);
        this.services = new DialogServices(leg);
    }

    void arrived(Request request, ServerTransaction transaction) throws SipException {
        Optional<Dialog> dialog = leg.dialogWith(Sip.from(request).getTag());
        if (isTooLate(request) || dialog.isEmpty()) {
            refuse(request, transaction, Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        } else if (isInOrder(request, dialog.get())) {
            serve(request, dialog.get(), transaction);
        } else {
            refuse(request, transaction, Refusal.of(Response.SERVER_INTERNAL_ERROR));
        }
    }

    /** The subscription of a REFER outlives the call, and a PRACK can come after the final response. */
    private boolean isTooLate(Request request) {
        boolean canBeLate = request.getMethod().equals(Request.NOTIFY)
                || request.getMethod().equals(Request.PRACK);
        return leg.phase() == Phase.ENDED && !canBeLate;
    }

    private boolean isInOrder(Request request, Dialog dialog) {
        long sequence = Sip.sequence(request).getSeqNumber();
        long last = dialog.remoteSequence();
        // The first number may be 0 (section 8.1.1.5), which is also what stands for none yet.
        boolean isFirst = last == 0 && zeroCame.add(dialog.remoteTag());
        if (sequence <= last && !isFirst) {
            return false;
        }
        leg.dialogs().renew(Dialogs.withRemoteSequence(dialog, sequence));
        return true;
    }

    private void serve(Request request, Dialog dialog, ServerTransaction transaction) throws SipException {
        switch (request.getMethod()) {
            case Request.BYE -> bye(request, dialog, transaction);
            case Request.INVITE, Request.UPDATE -> reoffering.arrived(request, transaction);
            case Request.PRACK -> leg.prackArrived(request, transaction);
            case Request.OPTIONS ->
                leg.line().answer(transaction, responses -> responses.options(request, leg.localTag()));
            case Request.MESSAGE -> leg.line().incoming().outside().arrived(request, transaction);
            case Request.REFER, Request.NOTIFY, Request.INFO -> services.arrived(request, transaction);
            default -> refuse(request, transaction, OtherRequests.refusal(request, true));
        }
    }

    private void bye(Request request, Dialog dialog, ServerTransaction transaction) throws SipException {
        leg.line().answer(transaction, responses -> responses.make(request, Response.OK, leg.localTag()));
        String reason = Texts.reason(request);
        if (leg.phase() == Phase.INVITING || leg.phase() == Phase.CANCELLING) {
            leg.byeArrivedEarly(dialog, reason);
        } else {
            abandon();
            leg.end(LegEnd.of(LegEnd.Kind.BYE_RECEIVED, reason));
        }
    }

    private void refuse(Request request, ServerTransaction transaction, Refusal refusal) {
        leg.line().answer(transaction, responses -> responses.refusal(request, refusal, leg.localTag()));
    }

    /** The call ends while requests of the far end are open (section 15.1.2). */
    void abandon() {
        reoffering.abandon();
        services.beingReferred().abandon();
    }

    /** The leg is over. */
    void stop() {
        reoffering.stop();
        offering.stop();
        services.stop();
    }

    DialogServices services() {
        return services;
    }

    Offering offering() {
        return offering;
    }

    Refreshing refreshing() {
        return refreshing;
    }

    Reoffering reoffering() {
        return reoffering;
    }
}
