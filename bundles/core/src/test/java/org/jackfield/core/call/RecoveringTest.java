package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Connections that break and come back: what the far end is offered then, and when. */
class RecoveringTest {

    @Test
    void aConnectionThatBreaksWhileMediaTakesTheAnswerIsToldAsSoonAsTheCallBegins() {
        Walk walk = new Walk(Calls.outgoing());
        walk.takes(new Input.Dial());
        walk.takes(new Input.OfferMade(Calls.SDP));
        walk.takes(Calls.accepted(Optional.of(Calls.SDP)));
        walk.takes(new Input.FlowFailed("connection reset"));
        walk.takes(new Input.FlowRecovered(false));
        walk.takes(new Input.AnswerApplied());

        assertThat(walk.call().phase()).isEqualTo(Phase.TALKING);
        assertThat(walk.effects()).anyMatch(Effect.MakeOffer.class::isInstance);
        assertThat(walk.call().media().negotiation().requested()).isFalse();
    }
}
