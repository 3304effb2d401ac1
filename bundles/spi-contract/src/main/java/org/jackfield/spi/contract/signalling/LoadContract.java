package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.spi.signalling.LegEnd;
import org.junit.jupiter.api.Test;

/** Many calls at once. */
interface LoadContract extends Parties {

    int CALLS = 100;

    @Test
    default void aHundredCallsAtOnce() {
        List<RecordedLeg> callers = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            callers.add(alice().call(bob()));
        }
        List<RecordedLeg> callees = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            RecordedLeg callee = bob().nextCall();
            callee.leg().provisional(180);
            callee.leg().accept(Descriptions.ANSWER);
            callees.add(callee);
        }
        for (RecordedLeg caller : callers) {
            caller.expectAcceptedEvenWithoutRinging();
            caller.leg().acknowledge();
        }
        callees.forEach(RecordedLeg::expectAcknowledged);
        callers.forEach(caller -> caller.leg().bye(""));
        callees.forEach(callee -> callee.expectEnd(LegEnd.Kind.BYE_RECEIVED));
        callers.forEach(caller -> caller.expectEnd(LegEnd.Kind.BYE_SENT));
        assertThat(bob().legs()).hasSize(CALLS);
    }
}
