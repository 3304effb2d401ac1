package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.spi.signalling.LegEnd;
import org.junit.jupiter.api.Test;

/** How calls that were accepted end. */
interface EndingContract extends Parties {

    @Test
    default void theCallerHangsUp() {
        Talk talk = talk();
        talk.caller().leg().bye("");

        talk.callee().expectEnd(LegEnd.Kind.BYE_RECEIVED);
        talk.caller().expectEnd(LegEnd.Kind.BYE_SENT);
    }

    @Test
    default void theCalleeHangsUp() {
        Talk talk = talk();
        talk.callee().leg().bye("SIP;cause=200;text=\"over\"");

        talk.caller().expectEnd(LegEnd.Kind.BYE_RECEIVED);
        talk.callee().expectEnd(LegEnd.Kind.BYE_SENT);
    }

    @Test
    default void bothHangUpAtOnce() {
        Talk talk = talk();
        talk.callee().leg().bye("");
        talk.caller().leg().bye("");

        assertThat(talk.caller().expectEnd().kind()).isIn(LegEnd.Kind.BYE_SENT, LegEnd.Kind.BYE_RECEIVED);
        assertThat(talk.callee().expectEnd().kind()).isIn(LegEnd.Kind.BYE_SENT, LegEnd.Kind.BYE_RECEIVED);
    }

    @Test
    default void aCallerThatDoesNotWantTheCallAcknowledgesAndHangsUp() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        caller.expectAccepted();
        caller.leg().bye("");

        callee.expectAcknowledged();
        callee.expectEnd(LegEnd.Kind.BYE_RECEIVED);
        caller.expectEnd(LegEnd.Kind.BYE_SENT);
    }
}
