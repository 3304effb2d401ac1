package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
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
        boolean callerKnows = false;
        boolean calleeKnows = false;
        for (int tries = 0; tries < 1000 && !(callerKnows && calleeKnows); tries++) {
            callerKnows |= hearsOutcome(caller);
            calleeKnows |= hearsOutcome(callee);
        }

        assertThat(callerKnows)
                .as("the caller heard an outcome: %s", caller.told())
                .isTrue();
        assertThat(calleeKnows)
                .as("the callee heard an outcome: %s", callee.told())
                .isTrue();
        exchange(caller, callee);
    }

    /** Answers an offer that comes; returns whether what became of this side's own has come. */
    private static boolean hearsOutcome(RecordedLeg leg) {
        Optional<Object> told = leg.nextWithin(Duration.ofMillis(10));
        if (told.filter(Reoffer.class::isInstance).isPresent()) {
            leg.leg().answerReoffer(Descriptions.ANSWER);
        }
        Predicate<Object> refused = ReofferRefused.class::isInstance;
        return told.filter(refused.or(ReofferAnswered.class::isInstance)).isPresent();
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
