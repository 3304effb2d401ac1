package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.spi.contract.signalling.Signal.ReofferAnswered;
import org.jackfield.spi.contract.signalling.Signal.ReofferRefused;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.Test;

/** Early dialogs: early media (RFC 3262) and UPDATE (RFC 3311). */
interface EarlyContract extends Parties {

    @Test
    default void aProvisionalResponseBringsTheAnswerUnchanged() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(183, Optional.of(Descriptions.ANSWER));

        ProvisionalResponse early = caller.expectProvisional();
        assertThat(early.statusCode()).isEqualTo(183);
        assertThat(early.sdp()).contains(Descriptions.ANSWER);
        callee.leg().accept(Descriptions.ANSWER);
        assertThat(caller.expectAccepted().sdp()).contains(Descriptions.ANSWER);
        caller.leg().acknowledge();
        callee.expectAcknowledged();
    }

    @Test
    default void aCallWithEarlyMediaCanBeGivenUp() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(183, Optional.of(Descriptions.ANSWER));
        caller.expectProvisional();
        caller.leg().cancel();

        callee.expectEnd(LegEnd.Kind.CANCELLED);
        assertThat(caller.expectEnd().statusCode()).hasValue(487);
    }

    @Test
    default void theCallerUpdatesAnEarlyDialog() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(183, Optional.of(Descriptions.ANSWER));
        caller.expectProvisional();
        caller.leg().reoffer(Descriptions.OFFER);
        Reoffer update = callee.expect(Reoffer.class);
        assertThat(update.method()).isEqualTo(Reoffer.Method.UPDATE);
        assertThat(update.offer()).contains(Descriptions.OFFER);
        callee.leg().answerReoffer(Descriptions.ANSWER);

        assertThat(caller.expect(ReofferAnswered.class).answer()).contains(Descriptions.ANSWER);
        callee.leg().accept(Descriptions.ANSWER);
        caller.expectAccepted();
        caller.leg().acknowledge();
        callee.expectAcknowledged();
    }

    @Test
    default void anUpdateCanBeRefused() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(183, Optional.of(Descriptions.ANSWER));
        caller.expectProvisional();
        caller.leg().reoffer(Descriptions.OFFER);
        callee.expect(Reoffer.class);
        callee.leg().rejectReoffer(488);

        assertThat(caller.expect(ReofferRefused.class).statusCode()).isEqualTo(488);
    }
}
