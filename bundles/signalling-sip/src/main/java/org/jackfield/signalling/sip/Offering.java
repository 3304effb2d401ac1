package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.SessionTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a new offer of ours within the dialog: in a re-INVITE (RFC 3261 section 14.1), or in an UPDATE (RFC 3311 section 5.1)
 * while the dialog is early; one at a time.
 */
final class Offering implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);
    private static final int MOST_REMEMBERED = 16;

    private final SipLeg leg;
    private final Deque<SentInvite> accepted = new ArrayDeque<>();
    private Request pending;
    private ReofferLimit limit;

    Offering(SipLeg leg) {
        this.leg = leg;
    }

    void offer(String description) throws SipException {
        switch (leg.phase()) {
            case CANCELLING, LEAVING, ENDED -> leg.leftOut("reoffer");
            case INVITING, ACCEPTED, CONFIRMED -> {
                if (isFree()) {
                    send(description);
                } else {
                    tellRefused(Response.REQUEST_PENDING, "Request Pending", Optional.empty());
                }
            }
        }
    }

    private boolean isFree() {
        return isAgreed() && pending == null && !leg.requests().reoffering().isOpen();
    }

    private boolean isAgreed() {
        return switch (leg.phase()) {
            case INVITING -> leg.dialog().remoteTag().filter(leg::isAgreedEarly).isPresent();
            case CONFIRMED -> true;
            default -> false;
        };
    }

    private void send(String description) throws SipException {
        Dialog next = Dialogs.withNextLocalSequence(leg.dialog());
        leg.become(next);
        String method = leg.phase() == Phase.CONFIRMED ? Request.INVITE : Request.UPDATE;
        Request offer = leg.line().requests().offer(next, method, Optional.of(description));
        leg.timing().askAgain(offer);
        LOG.debug("{}: {} within the dialog", leg.callId(), method);
        pending = offer;
        limit = new ReofferLimit(leg, leg.send(offer, this));
    }

    @Override
    public void onSentAgain(Request again, ClientTransaction transaction) {
        limit.stop();
        pending = again;
        limit = new ReofferLimit(leg, transaction);
    }

    boolean isPending() {
        return pending != null;
    }

    @Override
    public void onResponse(Response response) {
        leg.run(() -> arrived(response));
    }

    /** A response to a re-INVITE or an UPDATE of ours has come; a 2xx to a re-INVITE can come again at any time. */
    void arrived(Response response) throws SipException {
        int statusCode = response.getStatusCode();
        long sequence = Sip.sequence(response).getSeqNumber();
        boolean isAwaited = pending != null && Sip.sequence(pending).getSeqNumber() == sequence;
        if (isAwaited && statusCode < Response.OK) {
            limit.provisionalArrived();
        } else if (isAwaited) {
            Request offer = pending;
            finish();
            answered(offer, response);
        } else if (statusCode / 100 == 2) {
            accepted.stream().filter(invite -> invite.sequence() == sequence).forEach(this::acknowledge);
        }
    }

    private void answered(Request offer, Response response) throws SipException {
        int statusCode = response.getStatusCode();
        if (isOfAnEarlyDialogThatIsOver(offer)) {
            tellRefused(Response.REQUEST_TERMINATED, "the early dialog is over", Optional.empty());
        } else if (statusCode / 100 == 2) {
            accepted(offer, response);
        } else if (statusCode == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST
                || statusCode == Response.REQUEST_TIMEOUT) {
            leg.lose(Texts.detail(response));
        } else if (statusCode == Refusal.INTERVAL_TOO_SMALL && leg.timing().raise(response)) {
            offer(Inviting.description(offer).orElse(""));
        } else {
            tellRefused(statusCode, Texts.detail(response), Texts.retryAfter(response));
        }
    }

    private void finish() {
        pending = null;
        limit.stop();
    }

    /** The leg is over. */
    void stop() {
        if (limit != null) {
            limit.stop();
        }
    }

    /** Nothing finds the leg any more. */
    void terminate() {
        if (limit != null) {
            limit.terminate();
        }
    }

    private boolean isOfAnEarlyDialogThatIsOver(Request offer) {
        return !leg.dialog()
                .remoteTag()
                .equals(Optional.ofNullable(Sip.to(offer).getTag()));
    }

    private void accepted(Request offer, Response response) throws SipException {
        leg.renewTarget(Sip.to(offer).getTag(), response);
        if (offer.getMethod().equals(Request.INVITE)) {
            remember(SentInvite.of(offer));
            acknowledge(SentInvite.of(offer));
        }
        Optional<SessionTimer> before = leg.timing().current();
        if (leg.phase() == Phase.CONFIRMED) {
            leg.timing().agreed(response);
        }
        if (leg.phase() != Phase.LEAVING) {
            Optional<String> answer = Inviting.description(response);
            RemoteIdentity identity = leg.line().identities().of(response);
            leg.tell(listener -> listener.onReofferAnswered(answer, identity));
            leg.timing().tell(before);
        }
    }

    private void remember(SentInvite invite) {
        accepted.addLast(invite);
        if (accepted.size() > MOST_REMEMBERED) {
            accepted.removeFirst();
        }
    }

    private void acknowledge(SentInvite invite) {
        try {
            leg.line().sendWithoutTransaction(leg.line().requests().acknowledgement(leg.dialog(), invite));
        } catch (SipException notSent) {
            // The 2xx will come once more.
            LOG.debug("{}: ACK not sent", leg.callId(), notSent);
        }
    }

    private void tellRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) {
        if (leg.phase() != Phase.LEAVING) {
            leg.tell(listener -> listener.onReofferRefused(statusCode, reasonPhrase, retryAfter));
        }
    }

    @Override
    public void onTimeout() {
        leg.run(() -> {
            if (pending != null) {
                finish();
                leg.lose("our new offer was not answered");
            }
        });
    }

    /** As if it had been refused with 503 (RFC 3261 section 8.1.3.1): the dialog lives on. */
    @Override
    public void onTransportError(String why) {
        leg.run(() -> {
            if (pending != null) {
                finish();
                tellRefused(Response.SERVICE_UNAVAILABLE, Texts.clean(why), Optional.empty());
            }
        });
    }
}
