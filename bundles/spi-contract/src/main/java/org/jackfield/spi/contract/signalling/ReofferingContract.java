package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.spi.contract.signalling.Signal.ReofferAcknowledged;
import org.jackfield.spi.contract.signalling.Signal.ReofferAnswered;
import org.jackfield.spi.contract.signalling.Signal.ReofferRefused;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.Test;

/** Offers within a dialog that is up (RFC 3261 section 14). */
interface ReofferingContract extends Parties {

    @Test
    default void theCallerOffersAnew() {
        Talk talk = talk();
        exchange(talk.caller(), talk.callee());
    }

    @Test
    default void theCalleeOffersAnew() {
        Talk talk = talk();
        exchange(talk.callee(), talk.caller());
    }

    @Test
    default void bothOfferAnewManyTimesInTurn() {
        Talk talk = talk();
        for (int round = 0; round < 5; round++) {
            exchange(talk.caller(), talk.callee());
            exchange(talk.callee(), talk.caller());
        }
    }

    @Test
    default void anOfferThatIsRefusedLeavesTheCall() {
        Talk talk = talk();
        talk.caller().leg().reoffer(Descriptions.OFFER);
        talk.callee().expect(Reoffer.class);
        talk.callee().leg().rejectReoffer(488);

        assertThat(talk.caller().expect(ReofferRefused.class).statusCode()).isEqualTo(488);
        exchange(talk.callee(), talk.caller());
    }

    @Test
    default void aSecondOfferIsRefusedWhileOneIsUnderWay() {
        Talk talk = talk();
        talk.caller().leg().reoffer(Descriptions.OFFER);
        talk.caller().leg().reoffer(Descriptions.ANSWER);

        assertThat(talk.caller().expect(ReofferRefused.class).statusCode()).isEqualTo(491);
        assertThat(talk.callee().expect(Reoffer.class).offer()).contains(Descriptions.OFFER);
        answer(talk.callee(), talk.caller());
    }

    @Test
    default void anOfferIsRefusedWhileTheirsAwaitsItsAnswer() {
        Talk talk = talk();
        talk.caller().leg().reoffer(Descriptions.OFFER);
        talk.callee().expect(Reoffer.class);
        talk.callee().leg().reoffer(Descriptions.OFFER);

        assertThat(talk.callee().expect(ReofferRefused.class).statusCode()).isEqualTo(491);
        answer(talk.callee(), talk.caller());
    }

    @Test
    default void anAnswerToNothingIsIgnored() {
        Talk talk = talk();
        talk.callee().leg().answerReoffer(Descriptions.ANSWER);
        talk.callee().leg().rejectReoffer(488);
        talk.caller().leg().answerReoffer(Descriptions.ANSWER);

        exchange(talk.caller(), talk.callee());
    }

    @Test
    default void onlyTheFirstAnswerToAnOfferCounts() {
        Talk talk = talk();
        talk.caller().leg().reoffer(Descriptions.OFFER);
        talk.callee().expect(Reoffer.class);
        talk.callee().leg().answerReoffer(Descriptions.ANSWER);
        talk.callee().leg().rejectReoffer(488);
        talk.callee().leg().answerReoffer(Descriptions.OFFER);

        assertThat(talk.caller().expect(ReofferAnswered.class).answer()).contains(Descriptions.ANSWER);
        talk.callee().expect(ReofferAcknowledged.class);
    }

    @Test
    default void aCallThatEndsTakesItsOfferWithIt() {
        Talk talk = talk();
        talk.caller().leg().reoffer(Descriptions.OFFER);
        talk.callee().expect(Reoffer.class);
        talk.callee().leg().bye("");

        talk.callee().expectEnd(LegEnd.Kind.BYE_SENT);
        Object told = talk.caller().next();
        if (told instanceof ReofferRefused) {
            told = talk.caller().next();
        }
        assertThat(told).isInstanceOf(LegEnd.class);
    }

    private static void exchange(RecordedLeg from, RecordedLeg to) {
        from.leg().reoffer(Descriptions.OFFER);
        Reoffer reoffer = to.expect(Reoffer.class);
        assertThat(reoffer.method()).isEqualTo(Reoffer.Method.INVITE);
        assertThat(reoffer.offer()).contains(Descriptions.OFFER);
        answer(to, from);
    }

    private static void answer(RecordedLeg to, RecordedLeg from) {
        to.leg().answerReoffer(Descriptions.ANSWER);
        assertThat(from.expect(ReofferAnswered.class).answer()).contains(Descriptions.ANSWER);
        assertThat(to.expect(ReofferAcknowledged.class).answer()).isEqualTo(Optional.empty());
    }
}
