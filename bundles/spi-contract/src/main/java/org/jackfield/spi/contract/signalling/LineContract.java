package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** Opening and closing lines. */
interface LineContract extends Parties {

    @Test
    default void theAddressHasTheRealPort() {
        assertThat(alice().line().localAddress()).matches("(127\\.0\\.0\\.1|\\[::1]):[1-9]\\d*");
        assertThat(alice().line().localAddress()).isNotEqualTo(bob().line().localAddress());
    }

    @Test
    default void anAddressInUseIsRefusedByName() {
        String taken = bob().line().localAddress();

        assertThatThrownBy(() -> await(open(configuration("", "carol", port(bob())))))
                .cause()
                .isInstanceOf(SignallingException.class)
                .hasMessageContaining(taken);
    }

    @Test
    default void aLineThatIsRefusedDisturbsNoOther() throws Exception {
        assertThatThrownBy(() -> await(open(configuration("", "carol", port(bob())))))
                .isNotNull();

        Talk talk = talk();
        talk.caller().leg().bye("");
        talk.callee().expectEnd(LegEnd.Kind.BYE_RECEIVED);
    }

    @Test
    default void aClosedLineGivesItsAddressBack() throws Exception {
        await(bob().line().close());
        Party again = await(open(configuration("", "bob", port(bob()))));

        RecordedLeg caller = alice().call(again);
        again.nextCall().leg().reject(486);
        caller.expectEnd(LegEnd.Kind.REFUSED);
    }

    @Test
    default void closingTellsOpenLegs() throws Exception {
        Talk talk = talk();
        RecordedLeg ringing = alice().call(bob());
        RecordedLeg rung = bob().nextCall();
        await(alice().line().close());
        await(bob().line().close());

        talk.caller().expectEnd(LegEnd.Kind.CLOSED);
        talk.callee().expectEnd(LegEnd.Kind.CLOSED);
        ringing.expectEnd(LegEnd.Kind.CLOSED);
        rung.expectEnd(LegEnd.Kind.CLOSED);
    }

    @Test
    default void closingTwiceIsClosing() throws Exception {
        await(alice().line().close());
        await(alice().line().close());
    }

    @Test
    default void aClosedLineMakesNoCalls() throws Exception {
        await(alice().line().close());

        alice().call(bob()).expectEnd(LegEnd.Kind.CLOSED);
    }

    private static int port(Party party) {
        String address = party.line().localAddress();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
