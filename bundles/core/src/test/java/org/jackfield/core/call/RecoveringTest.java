package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.Test;

/** Connections that break and come back: what the far end is offered then, and when. */
class RecoveringTest {

    private final Walk walk = new Walk(Calls.inEveryPhase().get("TALKING (out)"));

    private void ourOfferIsRefused(int statusCode) {
        walk.takes(new Input.OfferMade(Calls.SDP));
        walk.takes(Calls.refused(statusCode));
    }

    @Test
    void whatWasRefusedWhileAConnectionWasRestoredDoesNotCountAfterwards() {
        walk.takes(new Input.FlowFailed("connection reset"));
        walk.takes(new Input.FlowRecovered(false));
        for (int refusal = 0; refusal < 8; refusal++) {
            ourOfferIsRefused(480);
            walk.takes(new Input.AlarmRang(Alarm.REOFFER));
        }
        ourOfferIsRefused(480);
        walk.takes(Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.SDP)));
        walk.takes(new Input.AnswerMade(Calls.SDP));
        assertThat(walk.call().recovery().underWay()).isFalse();
        walk.takes(new Input.ReofferAcknowledged(Optional.empty()));
        walk.takes(new Input.AlarmRang(Alarm.REOFFER));
        ourOfferIsRefused(491);

        assertThat(walk.told()).doesNotContain("warningMessage");
        assertThat(walk.call().media().negotiation().pausing()).isTrue();
    }

    @Test
    void aConnectionThatBreaksWhileMediaTakesTheAnswerIsToldAsSoonAsTheCallBegins() {
        Walk dialled = new Walk(Calls.outgoing());
        dialled.takes(new Input.Dial());
        dialled.takes(new Input.OfferMade(Calls.SDP));
        dialled.takes(Calls.accepted(Optional.of(Calls.SDP)));
        dialled.takes(new Input.FlowFailed("connection reset"));
        dialled.takes(new Input.FlowRecovered(false));
        dialled.takes(new Input.AnswerApplied());

        assertThat(dialled.call().phase()).isEqualTo(Phase.TALKING);
        assertThat(dialled.effects()).anyMatch(Effect.MakeOffer.class::isInstance);
        assertThat(dialled.call().media().negotiation().requested()).isFalse();
    }
}
