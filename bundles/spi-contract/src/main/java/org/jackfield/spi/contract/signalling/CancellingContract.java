package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.LegEnd;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Callers that give up. */
interface CancellingContract extends Parties {

    @Test
    default void aCallerGivesUpWhileItRings() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(180);
        caller.expectProvisional();
        caller.leg().cancel();

        callee.expectEnd(LegEnd.Kind.CANCELLED);
        LegEnd end = caller.expectEnd();
        assertThat(end.kind()).isEqualTo(LegEnd.Kind.REFUSED);
        assertThat(end.statusCode()).hasValue(487);
    }

    @Test
    default void aCallerGivesUpAtOnce() {
        RecordedLeg caller = alice().call(bob());
        caller.leg().cancel();

        bob().nextCall().expectEnd(LegEnd.Kind.CANCELLED);
        assertThat(caller.expectEnd().statusCode()).hasValue(487);
    }

    @Test
    default void givingUpTwiceIsGivingUp() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        caller.leg().cancel();
        caller.leg().cancel();

        callee.expectEnd(LegEnd.Kind.CANCELLED);
        assertThat(caller.expectEnd().statusCode()).hasValue(487);
    }

    /** Whichever comes first: no side is left with a call that the other side does not have. */
    @RepeatedTest(20)
    default void givingUpCrossesAcceptance() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        caller.leg().cancel();

        if (caller.next() instanceof AcceptedResponse) {
            caller.leg().acknowledge();
            caller.leg().bye("");
            callee.expectAcknowledged();
            callee.expectEnd(LegEnd.Kind.BYE_RECEIVED);
            caller.expectEnd(LegEnd.Kind.BYE_SENT);
        } else {
            callee.expectEnd(LegEnd.Kind.CANCELLED);
        }
    }
}
