package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Referral;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a REFER (RFC 3515 section 2.4.1); one at a time. A new one takes the place of the subscription of the one before. */
final class Referring implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Referring.class);

    private final SipLeg leg;
    private long sequence;
    private boolean isUnanswered;
    private ReferSubscription subscription;

    Referring(SipLeg leg) {
        this.leg = leg;
    }

    void refer(Referral referral) throws SipException {
        if (!leg.canAsk()) {
            leg.leftOut("refer");
        } else if (isUnanswered) {
            leg.tell(listener -> listener.onReferResponse(Response.REQUEST_PENDING, "Request Pending"));
        } else {
            send(referral);
        }
    }

    private void send(Referral referral) throws SipException {
        Dialog numbered = Dialogs.withNextLocalSequence(leg.dialog());
        Optional<Request> refer = make(numbered, referral);
        if (refer.isPresent()) {
            stop();
            leg.become(numbered);
            isUnanswered = true;
            await(numbered.localSequence());
            leg.send(refer.get(), this);
        }
    }

    private void await(long number) {
        sequence = number;
        // A NOTIFY that overtakes the response says the same as a 202.
        subscription = new ReferSubscription(leg, number, () -> answered(number, Response.ACCEPTED, "Accepted"));
    }

    @Override
    public void onSentAgain(Request again, ClientTransaction transaction) {
        await(Sip.sequence(again).getSeqNumber());
    }

    private Optional<Request> make(Dialog numbered, Referral referral) {
        try {
            return Optional.of(leg.line().serviceRequests().refer(numbered, referral));
        } catch (SipException unfit) {
            String reason = Texts.clean(unfit.getMessage());
            LOG.info("{}: REFER not sent: {}", leg.callId(), reason);
            leg.tell(listener -> listener.onReferResponse(Response.BAD_REQUEST, reason));
            return Optional.empty();
        }
    }

    @Override
    public void onResponse(Response response) {
        if (response.getStatusCode() >= Response.OK) {
            long number = Sip.sequence(response).getSeqNumber();
            leg.run(() -> answered(number, response.getStatusCode(), Texts.detail(response)));
        }
    }

    @Override
    public void onTimeout() {
        leg.run(() -> answered(sequence, Response.REQUEST_TIMEOUT, "no response came"));
    }

    /** As if it had been refused with 503 (RFC 3261 section 8.1.3.1): the dialog lives on. */
    @Override
    public void onTransportError(String why) {
        leg.run(() -> answered(sequence, Response.SERVICE_UNAVAILABLE, Texts.clean(why)));
    }

    private void answered(long number, int statusCode, String reasonPhrase) {
        if (!isUnanswered || number != sequence) {
            return;
        }
        isUnanswered = false;
        leg.tell(listener -> listener.onReferResponse(statusCode, reasonPhrase));
        if (statusCode / 100 == 2) {
            subscription.accepted();
            return;
        }
        subscription.close();
        DialogServices.loseIfUnknown(leg, statusCode, reasonPhrase);
    }

    /** A NOTIFY of the event refer has come. */
    void notified(Event event, Request notify, ServerTransaction transaction) {
        if (subscription != null && subscription.isMeant(event)) {
            subscription.notified(notify, transaction);
        } else {
            Refusal unknown = Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            leg.line().answer(transaction, responses -> responses.refusal(notify, unknown, leg.localTag()));
        }
    }

    /** Stops the timer; the subscription stays. */
    void stop() {
        if (subscription != null) {
            subscription.stop();
        }
    }
}
