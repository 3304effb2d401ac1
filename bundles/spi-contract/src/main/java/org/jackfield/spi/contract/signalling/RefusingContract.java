package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.spi.signalling.LegEnd;
import org.junit.jupiter.api.Test;

/** Calls that are not accepted. */
interface RefusingContract extends Parties {

    @Test
    default void aRefusalTellsItsStatusCode() {
        for (int statusCode : new int[] {302, 403, 404, 480, 486, 488, 500, 503, 600, 603}) {
            RecordedLeg caller = alice().call(bob());
            RecordedLeg callee = bob().nextCall();
            callee.leg().reject(statusCode);

            LegEnd end = caller.expectEnd();
            assertThat(end.kind()).isEqualTo(LegEnd.Kind.REFUSED);
            assertThat(end.statusCode()).hasValue(statusCode);
            assertThat(end.detail()).isNotBlank();
            callee.expectEnd(LegEnd.Kind.REJECTED);
        }
    }

    @Test
    default void aCallMayBeRefusedAfterRinging() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(180);
        callee.leg().reject(486);

        caller.expectProvisional();
        assertThat(caller.expectEnd().statusCode()).hasValue(486);
        callee.expectEnd(LegEnd.Kind.REJECTED);
    }

    @Test
    default void aLineRefusesCallsToOthers() {
        String somebody = bob().uri().replace("sip:bob@", "sip:somebody@");
        RecordedLeg caller = alice().call(somebody, Map.of());

        LegEnd end = caller.expectEnd();
        assertThat(end.kind()).isEqualTo(LegEnd.Kind.REFUSED);
        assertThat(end.statusCode()).hasValue(404);
        assertThat(bob().legs()).isEmpty();
    }

    @Test
    default void aCallToNowhereEnds() throws Exception {
        String gone = bob().uri();
        await(bob().line().close());

        LegEnd end = alice().call(gone, Map.of()).expectEnd();
        assertThat(end.kind()).isIn(LegEnd.Kind.TIMEOUT, LegEnd.Kind.TRANSPORT);
    }
}
