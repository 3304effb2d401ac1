package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.LegEnd;
import org.junit.jupiter.api.Test;

/** Calls that are accepted. */
interface AcceptingContract extends Parties {

    @Test
    default void aCallRingsIsAcceptedAndAcknowledged() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(180);
        caller.expectProvisional();
        callee.leg().accept(Descriptions.ANSWER);

        AcceptedResponse accepted = caller.expectAccepted();
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.sdp()).contains(Descriptions.ANSWER);
        assertThat(accepted.userAgent()).contains("Contract/1");
        assertThat(accepted.transport()).isEqualTo(transport());
        caller.leg().acknowledge();
        callee.expectAcknowledged();
    }

    @Test
    default void aCallMayBeAcceptedWithoutRinging() {
        Talk talk = talk();

        assertThat(talk.caller().told()).hasSize(1);
    }

    @Test
    default void ringingAndAcceptingAtOnceArriveInOrder() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(180);
        callee.leg().accept(Descriptions.ANSWER);

        caller.expectProvisional();
        caller.expectAccepted();
    }

    @Test
    default void aLateAcknowledgementStillCounts() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        caller.expectAccepted();
        callee.leg().bye("");
        caller.leg().acknowledge();

        callee.expectAcknowledged();
        callee.expectEnd(LegEnd.Kind.BYE_SENT);
        caller.expectEnd(LegEnd.Kind.BYE_RECEIVED);
    }
}
