package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.spi.signalling.Reoffer;

/** Offers within the dialog of one leg: at most one at a time, from whichever side (RFC 3261 section 14). On the wire only. */
final class Reoffers {

    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final FakeLeg leg;
    private SentReoffer ours;
    /** From when it comes until it is answered, a re-INVITE until its ACK. */
    private ServerTransaction theirs;

    Reoffers(FakeLeg leg) {
        this.leg = leg;
    }

    /**
     * Sends an offer, or asks for one.
     *
     * @param answer what the ACK carries
     * @param outcome takes the final response
     */
    void send(Optional<String> offer, Optional<String> answer, Consumer<Answer> outcome) {
        boolean early = leg.phase() == FakeLeg.Phase.INVITING && leg.peer() != null;
        if (ours != null || theirs != null || !(early || leg.phase() == FakeLeg.Phase.CONFIRMED)) {
            outcome.accept(Answer.of(491));
            return;
        }
        ours = new SentReoffer(leg, answer, outcome);
        Reoffer.Method method = early ? Reoffer.Method.UPDATE : Reoffer.Method.INVITE;
        ours.send(new Reoffer(method, offer, leg.identityAtPeer()));
    }

    /** Takes back what was sent last, if it has not been answered. */
    void withdraw() {
        if (ours != null) {
            ours.withdraw();
        }
    }

    void arrive(Reoffer reoffer, ServerTransaction server) {
        boolean invite = reoffer.method() == Reoffer.Method.INVITE;
        if (theirs != null && !theirs.answered()) {
            server.answer(Answer.of(500).withRetryAfter(Optional.of(SHORTLY)));
        } else if (ours != null || theirs != null || (invite && leg.phase() != FakeLeg.Phase.CONFIRMED)) {
            server.answer(Answer.of(491));
        } else {
            theirs = server;
            leg.listener().onReoffer(reoffer);
        }
    }

    void withdrawn(ServerTransaction server) {
        if (theirs == server && !server.answered()) {
            theirs = null;
            server.answer(Answer.of(487));
            leg.listener().onReofferWithdrawn();
        }
    }

    void accept(String description) {
        if (theirs == null || theirs.answered()) {
            return;
        }
        theirs.answer(Answer.of(200, Optional.of(description)), this::acknowledged, leg::acknowledgementIsMissing);
        if (!theirs.invite()) {
            theirs = null;
        }
        leg.sessionTimers().refreshed();
    }

    void reject(Answer answer) {
        if (theirs != null && !theirs.answered()) {
            theirs.answer(answer);
            theirs = null;
        }
    }

    private void acknowledged(Optional<String> answer) {
        theirs = null;
        leg.listener().onReofferAcknowledged(answer);
    }

    /** Our offer is answered. */
    void done() {
        ours = null;
    }

    /** Theirs has lost its connection: nobody waits for our answer. */
    void lost() {
        close();
        theirs = null;
    }

    /** Waits for no ACK any more: the leg is over. */
    void close() {
        if (theirs != null) {
            theirs.close();
        }
    }
}
