package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** What is asked for within a dialog beside the session: REFER with its NOTIFYs, and INFO, in both directions. */
final class DialogServices {

    private final SipLeg leg;
    private final Referring referring;
    private final BeingReferred beingReferred;
    private final Informing informing;
    private final BeingInformed beingInformed;

    DialogServices(SipLeg leg) {
        this.leg = leg;
        this.referring = new Referring(leg);
        this.beingReferred = new BeingReferred(leg);
        this.informing = new Informing(leg);
        this.beingInformed = new BeingInformed(leg);
    }

    /** A REFER, NOTIFY or INFO has come in its order. */
    void arrived(Request request, ServerTransaction transaction) {
        Optional<Refusal> refusal =
                RequestCheck.extensions(request, leg.line().account().features());
        if (refusal.isPresent()) {
            refuse(request, transaction, refusal.get());
            return;
        }
        switch (request.getMethod()) {
            case Request.REFER -> beingReferred.arrived(request, transaction);
            case Request.INFO -> beingInformed.arrived(request, transaction);
            default -> notified(request, transaction);
        }
    }

    private void notified(Request notify, ServerTransaction transaction) {
        Optional<Event> event =
                Event.of(notify).filter(named -> named.eventPackage().equals(Event.REFER));
        if (event.isPresent()) {
            referring.notified(event.get(), notify, transaction);
        } else {
            refuse(notify, transaction, Refusal.of(Response.BAD_EVENT));
        }
    }

    /**
     * Ends the leg when a response says that the far end does not know the dialog (RFC 3261 section 12.2.1.2). Before the INVITE's
     * final response that one decides: other phones may ring.
     */
    static void loseIfUnknown(SipLeg leg, int statusCode, String reasonPhrase) {
        boolean isUnknown =
                statusCode == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST || statusCode == Response.REQUEST_TIMEOUT;
        if (isUnknown && leg.phase() != Phase.INVITING) {
            leg.lose(reasonPhrase);
        }
    }

    private void refuse(Request request, ServerTransaction transaction, Refusal refusal) {
        leg.line().answer(transaction, responses -> responses.refusal(request, refusal, leg.localTag()));
    }

    /** The leg is over: stops timers. */
    void stop() {
        referring.stop();
        beingReferred.notifying().stop();
    }

    Referring referring() {
        return referring;
    }

    BeingReferred beingReferred() {
        return beingReferred;
    }

    Informing informing() {
        return informing;
    }
}
