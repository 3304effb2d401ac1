package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Referral;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a REFER and hears in NOTIFYs what has become of the call that it asked for (RFC 3515); one at a time.
 *
 * <p>The subscription outlives the call (RFC 5589 section 6.1): a NOTIFY that comes after the BYE is still answered with 200 for as
 * long as the leg is known, though nobody is told any more.
 */
final class Referring implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Referring.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(5);

    private final SipLeg leg;
    /** Number of the newest REFER: the id of its subscription. */
    private long sequence;

    private boolean isUnanswered;
    private boolean isSubscribed;
    private boolean isDecided;
    private Threads.Timer limit;

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
            leg.become(numbered);
            stop();
            sequence = numbered.localSequence();
            isUnanswered = true;
            isSubscribed = true;
            isDecided = false;
            leg.line().send(refer.get(), this);
        }
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

    private void answered(long number, int statusCode, String reasonPhrase) {
        if (!isUnanswered || number != sequence) {
            return;
        }
        isUnanswered = false;
        isSubscribed = statusCode / 100 == 2;
        leg.tell(listener -> listener.onReferResponse(statusCode, reasonPhrase));
        if (isSubscribed) {
            // RFC 6665 section 4.1.2.4, timer N: a NOTIFY comes at once.
            expectWithin(leg.line().limits().timeout());
        } else if (statusCode == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST
                || statusCode == Response.REQUEST_TIMEOUT) {
            leg.lose(reasonPhrase);
        }
    }

    /** Returns whether a NOTIFY belongs to the newest REFER; the id may be missing (RFC 3515 section 2.4.6). */
    private boolean isMeant(Event event) {
        return isSubscribed
                && event.id().map(id -> id.equals(Long.toString(sequence))).orElse(true);
    }

    /** A NOTIFY of the event refer has come. */
    void notified(Event event, Request notify, ServerTransaction transaction) {
        if (!isMeant(event)) {
            refuse(notify, transaction, Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
            return;
        }
        try {
            ReferNotification news = ReferNotification.read(notify);
            leg.line().answer(transaction, responses -> responses.make(notify, Response.OK, leg.localTag()));
            take(news);
        } catch (RequestRefusedException unfit) {
            refuse(notify, transaction, unfit.refusal());
            // For whoever sent it, the refusal ends the subscription (RFC 6665 section 4.2.2).
            finish(unfit.refusal().reasonPhrase());
        }
    }

    private void take(ReferNotification news) {
        // One that overtakes the response says the same as a 202.
        answered(sequence, Response.ACCEPTED, "Accepted");
        boolean isLast =
                news.isTerminated() || news.response().filter(Sipfrag::isFinal).isPresent();
        if (news.isTerminated()) {
            unsubscribe();
        } else {
            Duration expires = news.expires().orElse(USUAL);
            Duration bounded = expires.compareTo(LONGEST) < 0 ? expires : LONGEST;
            expectWithin(bounded.plus(leg.line().limits().timeout()));
        }
        if (news.response().isPresent()) {
            tell(news.response().get(), isLast);
        } else if (isLast) {
            tell(0, "the subscription ended", true);
        }
    }

    private void tell(Sipfrag response, boolean isLast) {
        tell(response.statusCode(), response.reasonPhrase(), isLast);
    }

    private void tell(int statusCode, String reasonPhrase, boolean isLast) {
        if (!isDecided) {
            isDecided = isLast;
            leg.tell(listener -> listener.onReferNotified(statusCode, reasonPhrase, isLast));
        }
    }

    private void expectWithin(Duration time) {
        stop();
        if (leg.phase() != Phase.ENDED) {
            limit = leg.line().threads().after(time, () -> leg.run(() -> finish("no NOTIFY came in time")));
        }
    }

    private void finish(String reason) {
        if (isSubscribed) {
            answered(sequence, Response.ACCEPTED, "Accepted");
            unsubscribe();
            tell(0, reason, true);
        }
    }

    private void unsubscribe() {
        isSubscribed = false;
        stop();
    }

    private void refuse(Request request, ServerTransaction transaction, Refusal refusal) {
        leg.line().answer(transaction, responses -> responses.refusal(request, refusal, leg.localTag()));
    }

    /** Stops the timer; the subscription stays. */
    void stop() {
        if (limit != null) {
            limit.cancel();
        }
    }
}
