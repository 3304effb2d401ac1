package org.jackfield.signalling.sip;

import gov.nist.javax.sip.stack.SIPServerTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.sip.SipException;
import org.jackfield.spi.signalling.LegEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts a call: sends the 200 again and again until the ACK comes (RFC 3261 section 13.3.1.4). */
final class Accepting {

    private static final Logger LOG = LoggerFactory.getLogger(Accepting.class);

    private final IncomingLeg leg;
    private Threads.Timer timer;
    private Duration interval;
    private Duration waited = Duration.ZERO;
    private String reasonToLeave;

    Accepting(IncomingLeg leg) {
        this.leg = leg;
    }

    void accept(String answer) throws SipException {
        leg.send(leg.line().responses().acceptance(leg.invite(), leg.localTag(), answer));
        leg.enter(Phase.ACCEPTED);
        interval = Duration.ofMillis(leg.line().limits().t1());
        waitForAcknowledgement();
    }

    private void waitForAcknowledgement() {
        timer = leg.line().threads().after(interval, () -> leg.run(this::unacknowledged));
    }

    private void unacknowledged() {
        if (leg.phase() != Phase.ACCEPTED) {
            return;
        }
        waited = waited.plus(interval);
        Duration timeout = leg.line().limits().timeout();
        if (waited.compareTo(timeout) >= 0) {
            giveUp();
            return;
        }
        sendAgain();
        Duration doubled = interval.multipliedBy(2);
        Duration t2 = leg.line().limits().t2();
        Duration next = doubled.compareTo(t2) < 0 ? doubled : t2;
        Duration rest = timeout.minus(waited);
        interval = next.compareTo(rest) < 0 ? next : rest;
        waitForAcknowledgement();
    }

    private void sendAgain() {
        try {
            ((SIPServerTransaction) leg.transaction()).resendLastResponseAsBytes();
        } catch (IOException notSent) {
            // The next one may get through.
            LOG.debug("{}: 200 not sent again", leg.callId(), notSent);
        }
    }

    private void giveUp() {
        LOG.info("{}: no ACK came", leg.callId());
        leg.hangingUp().hangUpBlindly(reasonToLeave == null ? "" : reasonToLeave);
        leg.end(LegEnd.of(LegEnd.Kind.NO_ACK, "no ACK came"));
    }

    void acknowledged() throws SipException {
        if (leg.phase() != Phase.ACCEPTED) {
            return;
        }
        stop();
        leg.enter(Phase.CONFIRMED);
        leg.tell(listener -> listener.onAcknowledged(Optional.empty()));
        if (reasonToLeave != null) {
            leg.hangingUp().hangUp(reasonToLeave);
        }
    }

    void hangUpAfterAcknowledgement(String reason) {
        reasonToLeave = reason;
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
