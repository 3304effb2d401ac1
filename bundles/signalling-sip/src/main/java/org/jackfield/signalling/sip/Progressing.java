package org.jackfield.signalling.sip;

import gov.nist.javax.sip.header.RAck;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.LegEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a caller how far the call is (RFC 3261 section 13.3.1.1), reliably where RFC 3262 section 3 asks for that: such a
 * response is sent until its PRACK comes, and the next one has to wait for that.
 */
final class Progressing {

    private static final Logger LOG = LoggerFactory.getLogger(Progressing.class);
    private static final int MOST_WAITING = 16;

    private final IncomingLeg leg;
    private final Deque<Response> waiting = new ArrayDeque<>();
    private final ReliableResponses reliable = new ReliableResponses();
    private Response outstanding;
    private Retransmission retransmission;
    private SipLeg.Task acceptance;
    private boolean answered;

    Progressing(IncomingLeg leg) {
        this.leg = leg;
    }

    void tell(int statusCode, Optional<String> answer) throws SipException {
        boolean isOffered = Inviting.description(leg.invite()).isPresent();
        boolean isRequired = Features.requires(leg.invite(), Features.RELIABLE);
        boolean isUnfit = acceptance != null || waiting.size() >= MOST_WAITING;
        if (isUnfit || (isRequired && !isOffered)) {
            // A caller without an offer expects ours in the first reliable response (RFC 3262 section 5): we have none
            // yet.
            leg.leftOut("provisional");
            return;
        }
        Optional<String> fitting = answer.filter(description -> isOffered);
        Response response = leg.line().responses().provisional(leg.invite(), statusCode, leg.localTag(), fitting);
        if (isRequired || (fitting.isPresent() && Features.knows(leg.invite(), Features.RELIABLE))) {
            waiting.add(response);
            sendNext();
        } else {
            leg.send(response);
        }
    }

    private void sendNext() throws SipException {
        if (outstanding == null && !waiting.isEmpty()) {
            Response next = waiting.remove();
            reliable.giveNumber(next);
            outstanding = next;
            leg.send(next);
            retransmission = Retransmission.start(leg, leg.line().limits().timeout(), this::sendAgain, this::giveUp);
        }
    }

    private void sendAgain() {
        leg.line().answer(leg.transaction(), responses -> outstanding);
    }

    private void giveUp() throws SipException {
        if (leg.phase() == Phase.INVITING) {
            LOG.info("{}: no PRACK came", leg.callId());
            leg.refuse(Response.SERVER_INTERNAL_ERROR);
            leg.end(LegEnd.of(LegEnd.Kind.NO_ACK, "no PRACK came"));
        }
    }

    /** A PRACK has come; also when the final response was sent before. */
    void acknowledged(Request prack, ServerTransaction transaction) throws SipException {
        Optional<Refusal> refusal = refusal(prack);
        leg.line()
                .answer(
                        transaction,
                        responses -> refusal.isPresent()
                                ? responses.refusal(prack, refusal.get(), leg.localTag())
                                : responses.make(prack, Response.OK, leg.localTag()));
        if (isMeant(prack)) {
            stop();
            answered |= hasDescription(outstanding);
            outstanding = null;
            goOn();
        }
    }

    private Optional<Refusal> refusal(Request prack) {
        if (!(prack.getHeader(RAck.NAME) instanceof RAck)) {
            return Optional.of(Refusal.badRequest("No RAck"));
        }
        if (!isMeant(prack)) {
            return Optional.of(Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        }
        // A further offer would want its answer here (RFC 3262 section 5).
        boolean isOffer = Inviting.description(prack).isPresent();
        return isOffer ? Optional.of(Refusal.of(Response.NOT_ACCEPTABLE_HERE)) : Optional.empty();
    }

    private boolean isMeant(Request prack) {
        return outstanding != null && ReliableResponses.acknowledges(prack, outstanding);
    }

    private void goOn() throws SipException {
        if (leg.phase() != Phase.INVITING) {
            return;
        }
        if (acceptance != null) {
            acceptance.run();
        } else {
            sendNext();
        }
    }

    /** Accepts the call as soon as an answer that was sent before has been acknowledged. */
    void finish(SipLeg.Task accepting) throws SipException {
        if (acceptance != null) {
            leg.leftOut("accept");
            return;
        }
        acceptance = accepting;
        waiting.clear();
        if (outstanding == null || !hasDescription(outstanding)) {
            stop();
            accepting.run();
        }
    }

    /** Returns whether the call is accepted, but the 2xx has to wait for a PRACK. */
    boolean isAcceptanceWaiting() {
        return acceptance != null && leg.phase() == Phase.INVITING;
    }

    /** Returns whether the answer has gone to the caller reliably, so that there can be another offer. */
    boolean isAnswered() {
        return answered;
    }

    void stop() {
        if (retransmission != null) {
            retransmission.stop();
        }
    }

    private static boolean hasDescription(Response response) {
        return Inviting.description(response).isPresent();
    }
}
