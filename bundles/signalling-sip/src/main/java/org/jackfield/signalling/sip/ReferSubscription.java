package org.jackfield.signalling.sip;

import java.time.Duration;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * Hears in NOTIFYs what becomes of the call that a REFER of ours has asked for (RFC 3515 section 2.4.4).
 *
 * <p>The subscription outlives the call (RFC 5589 section 6.1): a NOTIFY that comes after the BYE is still answered with 200 for as
 * long as the leg is known, though nobody is told any more.
 */
final class ReferSubscription {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(5);

    private final SipLeg leg;
    private final long id;
    private final Runnable onNews;
    private boolean isOpen = true;
    private boolean isDecided;
    private Threads.Timer limit;

    /**
     * Begins it: from now on NOTIFYs can come.
     *
     * @param id number of the REFER
     * @param onNews run before anything is told of the call
     */
    ReferSubscription(SipLeg leg, long id, Runnable onNews) {
        this.leg = leg;
        this.id = id;
        this.onNews = onNews;
    }

    /** The REFER was accepted: a NOTIFY comes at once (RFC 6665 section 4.1.2.4, timer N). */
    void accepted() {
        expectWithin(leg.line().limits().timeout());
    }

    /** Returns whether a NOTIFY belongs here; the id may be missing (RFC 3515 section 2.4.6). */
    boolean isMeant(Event event) {
        return isOpen
                && event.id().map(named -> named.equals(Long.toString(id))).orElse(true);
    }

    /** A NOTIFY that belongs here has come. */
    void notified(Request notify, ServerTransaction transaction) {
        try {
            ReferNotification news = ReferNotification.read(notify);
            leg.line().answer(transaction, responses -> responses.make(notify, Response.OK, leg.localTag()));
            take(news);
        } catch (RequestRefusedException unfit) {
            Refusal refusal = unfit.refusal();
            leg.line().answer(transaction, responses -> responses.refusal(notify, refusal, leg.localTag()));
            // For whoever sent it, the refusal ends the subscription (RFC 6665 section 4.2.2).
            giveUp(refusal.reasonPhrase());
        }
    }

    private void take(ReferNotification news) {
        onNews.run();
        boolean isLast =
                news.isTerminated() || news.response().filter(Sipfrag::isFinal).isPresent();
        if (news.isTerminated()) {
            close();
        } else {
            Duration expires = news.expires().orElse(USUAL);
            Duration bounded = expires.compareTo(LONGEST) < 0 ? expires : LONGEST;
            expectWithin(bounded.plus(leg.line().limits().timeout()));
        }
        if (news.response().isPresent()) {
            Sipfrag response = news.response().get();
            tell(response.statusCode(), response.reasonPhrase(), isLast);
        } else if (isLast) {
            tell(0, "the subscription ended", true);
        }
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
            limit = leg.line().threads().after(time, () -> leg.run(() -> giveUp("no NOTIFY came in time")));
        }
    }

    private void giveUp(String reason) {
        if (isOpen) {
            onNews.run();
            close();
            tell(0, reason, true);
        }
    }

    /** Ends it: nothing more is told. */
    void close() {
        isOpen = false;
        stop();
    }

    /** Stops the timer; NOTIFYs are answered as before. */
    void stop() {
        if (limit != null) {
            limit.cancel();
        }
    }
}
