package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An UPDATE with an offer in the early dialog (RFC 3311 section 5.2), and what the 2xx means then. */
class EarlyUpdateTest {

    private static final Input UPDATE = Calls.reoffered(Reoffer.Method.UPDATE, Optional.of(Calls.HELD));

    private Call call = Calls.inEveryPhase().get("CALLING");
    private Transition last;

    private void take(Input... inputs) {
        for (Input input : inputs) {
            last = Step.step(call, input, Calls.BEGAN.plusSeconds(2));
            call = last.next();
        }
    }

    @BeforeEach
    void ring() {
        take(Calls.early("remote", Calls.SDP));
    }

    @Test
    void mediaTakesTheEarlyAnswerAndThenTheOffer() {
        take(UPDATE);
        assertThat(last.effects()).containsExactly(new Effect.ApplyAnswer(Calls.SDP));
        take(new Input.AnswerApplied());
        assertThat(last.effects()).contains(new Effect.MakeAnswer(Calls.HELD, MediaDirections.AUDIO));
        take(new Input.AnswerMade(Calls.SDP));
        assertThat(last.effects()).contains(new Effect.AnswerReoffer(Calls.SDP));
        assertThat(call.phase()).isEqualTo(Phase.RINGING);
        assertThat(call.status().isHold()).isTrue();

        take(Calls.accepted(Optional.of(Calls.SDP)));
        assertThat(call.phase()).isEqualTo(Phase.TALKING);
        assertThat(last.effects()).noneMatch(Effect.ApplyAnswer.class::isInstance);
        assertThat(call.times().answered()).isPresent();
    }

    @Test
    void theCallBeginsAfterTheOfferThatA2xxHasOvertaken() {
        take(UPDATE, Calls.accepted(Optional.empty()));
        assertThat(call.phase()).isEqualTo(Phase.ESTABLISHING);
        take(new Input.AnswerApplied());
        assertThat(call.phase()).isEqualTo(Phase.ESTABLISHING);
        take(new Input.AnswerMade(Calls.SDP));
        assertThat(call.phase()).isEqualTo(Phase.TALKING);
    }

    @Test
    void whenAnotherForkAnswersThanTheOneThatWasAgreedWithTheCallEnds() {
        call = Calls.inEveryPhase().get("CALLING");
        take(Calls.early("fork", Calls.SDP), UPDATE, new Input.AnswerApplied(), new Input.AnswerMade(Calls.SDP));
        take(Calls.accepted(Optional.of(Calls.SDP)));
        assertThat(call.over()).isTrue();
        assertThat(last.effects()).anyMatch(Effect.Bye.class::isInstance);
    }

    @Test
    void withSeveralEarlyDialogsItIsRefused() {
        take(Calls.early("fork", Calls.SDP), UPDATE);
        assertThat(last.effects())
                .containsExactly(new Effect.RefuseReoffer(491), last.effects().get(1));
    }

    @Test
    void anEarlyAnswerThatCannotBeUsedRefusesIt() {
        take(UPDATE, new Input.MediaFailed(MediaOperation.APPLY, MediaException.Kind.BAD_DESCRIPTION, "bad"));
        assertThat(last.effects()).contains(new Effect.RefuseReoffer(488));
        take(Calls.accepted(Optional.of(Calls.SDP)));
        assertThat(last.effects()).contains(new Effect.ApplyAnswer(Calls.SDP));
    }

    @Test
    void a2xxWithoutAnAnswerRepeatsTheEarlyOne() {
        take(Calls.accepted(Optional.empty()));
        assertThat(last.effects()).contains(new Effect.ApplyAnswer(Calls.SDP));
    }
}
