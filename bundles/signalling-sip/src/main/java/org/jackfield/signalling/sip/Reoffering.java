package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.SessionTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a re-INVITE (RFC 3261 section 14.2) or an UPDATE (RFC 3311 section 5.2) of the far end; one at a time. */
final class Reoffering {

    private static final Logger LOG = LoggerFactory.getLogger(Reoffering.class);
    private static final long NONE = -1;

    private final SipLeg leg;
    private Request pending;
    private ServerTransaction transaction;
    private long unacknowledged = NONE;
    private Retransmission retransmission;

    Reoffering(SipLeg leg) {
        this.leg = leg;
    }

    void arrived(Request request, ServerTransaction server) {
        Optional<Refusal> refusal = new ReofferCheck(leg, isAwaited(), isUnacknowledged()).refusal(request);
        if (refusal.isPresent()) {
            leg.line().answer(server, responses -> responses.refusal(request, refusal.get(), leg.localTag()));
        } else if (isInvite(request) || Inviting.description(request).isPresent()) {
            tell(request, server);
        } else {
            refresh(request, server);
        }
    }

    private void tell(Request request, ServerTransaction server) {
        pending = request;
        transaction = server;
        if (isInvite(request)) {
            leg.line().answer(server, responses -> responses.make(request, Response.TRYING, leg.localTag()));
        }
        Reoffer.Method method = isInvite(request) ? Reoffer.Method.INVITE : Reoffer.Method.UPDATE;
        RemoteIdentity identity = leg.line().identities().of(request);
        Reoffer reoffer = new Reoffer(method, Inviting.description(request), identity);
        leg.tell(listener -> listener.onReoffer(reoffer));
    }

    /** An UPDATE without an offer only refreshes the target and the session timer. */
    private void refresh(Request update, ServerTransaction server) {
        leg.renewTarget(Sip.from(update).getTag(), update);
        answer(update, server, responses -> responses.refreshed(update, leg.localTag()));
    }

    /** Sends a 2xx; the session timer begins anew with it, but not before the call is up. */
    private void answer(Request request, ServerTransaction server, SipLine.Answer accepted) {
        if (leg.phase() != Phase.CONFIRMED) {
            leg.line().answer(server, accepted);
            return;
        }
        Optional<SessionTimer> before = leg.timing().current();
        leg.line().answer(server, responses -> leg.timing().grant(request, accepted.make(responses)));
        leg.timing().tell(before);
    }

    void accept(String description) {
        if (pending == null) {
            leg.leftOut("answerReoffer");
            return;
        }
        Request accepted = pending;
        pending = null;
        leg.renewTarget(Sip.from(accepted).getTag(), accepted);
        answer(accepted, transaction, responses -> responses.acceptance(accepted, leg.localTag(), description));
        if (isInvite(accepted)) {
            awaitAcknowledgement(Sip.sequence(accepted).getSeqNumber());
        }
    }

    private void awaitAcknowledgement(long sequence) {
        unacknowledged = sequence;
        ServerTransaction accepted = transaction;
        retransmission = Retransmission.start(
                leg, leg.line().limits().t2(), () -> leg.line().sendAgain(accepted), this::giveUp);
    }

    /** Without an ACK the two sides may disagree about the session (section 14.2). */
    private void giveUp() {
        if (leg.phase() == Phase.CONFIRMED) {
            LOG.info("{}: no ACK to the re-INVITE came", leg.callId());
            leg.hangingUp().hangUpBlindly("");
            leg.end(LegEnd.of(LegEnd.Kind.NO_ACK, "no ACK to the re-INVITE came"));
        }
    }

    void acknowledged(Request ack) {
        if (isUnacknowledged() && Sip.sequence(ack).getSeqNumber() == unacknowledged) {
            stop();
            unacknowledged = NONE;
            Optional<String> answer = RequestCheck.description(ack);
            leg.tell(listener -> listener.onReofferAcknowledged(answer));
        }
    }

    void reject(int statusCode) {
        if (pending == null) {
            leg.leftOut("rejectReoffer");
            return;
        }
        refuse(statusCode);
    }

    /** A CANCEL for the re-INVITE has come, and has been answered. */
    void cancelArrived(long sequence) {
        boolean isMeant =
                pending != null && isInvite(pending) && Sip.sequence(pending).getSeqNumber() == sequence;
        if (isMeant) {
            refuse(Response.REQUEST_TERMINATED);
            leg.tell(listener -> listener.onReofferWithdrawn());
        }
    }

    /** The call ends while a re-INVITE or an UPDATE is open (section 15.1.2). */
    void abandon() {
        if (pending != null) {
            refuse(Response.REQUEST_TERMINATED);
        }
    }

    /** The way to the far end is gone: neither our answer nor its ACK can come over it any more. */
    void cutOff() {
        stop();
        pending = null;
        unacknowledged = NONE;
    }

    void stop() {
        if (retransmission != null) {
            retransmission.stop();
        }
    }

    private void refuse(int statusCode) {
        Request refused = pending;
        pending = null;
        leg.line().answer(transaction, responses -> responses.refusal(refused, Refusal.of(statusCode), leg.localTag()));
    }

    /** Returns whether our answer is awaited, or the far end's ACK. */
    boolean isOpen() {
        return isAwaited() || isUnacknowledged();
    }

    private boolean isAwaited() {
        return pending != null;
    }

    private boolean isUnacknowledged() {
        return unacknowledged != NONE;
    }

    private static boolean isInvite(Request request) {
        return request.getMethod().equals(Request.INVITE);
    }
}
