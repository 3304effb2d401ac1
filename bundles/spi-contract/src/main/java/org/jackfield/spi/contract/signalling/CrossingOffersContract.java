package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.spi.contract.signalling.Signal.ReofferAcknowledged;
import org.jackfield.spi.contract.signalling.Signal.ReofferAnswered;
import org.jackfield.spi.contract.signalling.Signal.ReofferRefused;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.RepeatedTest;

/** Offers of both sides that cross on the wire (RFC 3261 section 14.1). */
interface CrossingOffersContract extends Parties {

    /** Whatever crosses: each side hears what became of its offer, once, and the call is up. */
    @RepeatedTest(10)
    default void offersThatCrossComeToAnEnd() {
        Talk talk = talk();
        RecordedLeg caller = talk.caller();
        RecordedLeg callee = talk.callee();
        callee.leg().reoffer(Descriptions.OFFER);
        caller.leg().reoffer(Descriptions.OFFER);
        Crossing atCaller = new Crossing(caller);
        Crossing atCallee = new Crossing(callee);
        for (int tries = 0; tries < 1000 && !(atCaller.isOver() && atCallee.isOver()); tries++) {
            atCaller.hear();
            atCallee.hear();
        }

        assertThat(atCaller.isOver())
                .as("the caller heard an outcome: %s", caller.told())
                .isTrue();
        assertThat(atCallee.isOver())
                .as("the callee heard an outcome: %s", callee.told())
                .isTrue();
        exchange(caller, callee);
    }

    /** What one side hears: what became of its own offer, and of its answer to the other's. */
    final class Crossing {

        private final RecordedLeg leg;
        private boolean knowsOutcome;
        private boolean awaitsAcknowledgement;

        private Crossing(RecordedLeg leg) {
            this.leg = leg;
        }

        /** Answers an offer that comes. */
        private void hear() {
            Object told = leg.nextWithin(Duration.ofMillis(10)).orElse("nothing");
            if (told instanceof Reoffer) {
                awaitsAcknowledgement = true;
                leg.leg().answerReoffer(Descriptions.ANSWER);
            }
            awaitsAcknowledgement &= !(told instanceof ReofferAcknowledged);
            knowsOutcome |= told instanceof ReofferRefused || told instanceof ReofferAnswered;
        }

        private boolean isOver() {
            return knowsOutcome && !awaitsAcknowledgement;
        }
    }

    /** An ACK of the exchange before may still come. */
    private static void exchange(RecordedLeg from, RecordedLeg to) {
        from.leg().reoffer(Descriptions.OFFER);
        Object told = to.next();
        if (told instanceof ReofferAcknowledged) {
            told = to.next();
        }
        assertThat(told).isInstanceOf(Reoffer.class);
        to.leg().answerReoffer(Descriptions.ANSWER);
        Object outcome = from.next();
        if (outcome instanceof ReofferAcknowledged) {
            outcome = from.next();
        }
        assertThat(outcome).isInstanceOf(ReofferAnswered.class);
    }
}
