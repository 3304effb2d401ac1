package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.LegEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts a call: sends the 200 again and again until the ACK comes (RFC 3261 section 13.3.1.4). */
final class Accepting {

    private static final Logger LOG = LoggerFactory.getLogger(Accepting.class);

    private final IncomingLeg leg;
    private Retransmission retransmission;
    private String reasonToLeave;

    Accepting(IncomingLeg leg) {
        this.leg = leg;
    }

    void accept(String description) throws SipException {
        Response accepted = leg.line().responses().acceptance(leg.invite(), leg.localTag(), description);
        leg.send(leg.timing().grant(leg.invite(), accepted));
        leg.enter(Phase.ACCEPTED);
        retransmission = Retransmission.start(
                leg, leg.line().limits().t2(), () -> leg.line().sendAgain(leg.transaction()), this::giveUp);
    }

    private void giveUp() {
        LOG.info("{}: no ACK came", leg.callId());
        leg.hangingUp().hangUpBlindly(reasonToLeave == null ? "" : reasonToLeave);
        leg.end(LegEnd.of(LegEnd.Kind.NO_ACK, "no ACK came"));
    }

    void acknowledged(Optional<String> answer) throws SipException {
        if (leg.phase() != Phase.ACCEPTED) {
            return;
        }
        stop();
        leg.enter(Phase.CONFIRMED);
        leg.tell(listener -> listener.onAcknowledged(answer));
        if (reasonToLeave != null) {
            leg.hangingUp().hangUp(reasonToLeave);
        }
    }

    void hangUpAfterAcknowledgement(String reason) {
        reasonToLeave = reason;
    }

    void stop() {
        if (retransmission != null) {
            retransmission.stop();
        }
    }
}
