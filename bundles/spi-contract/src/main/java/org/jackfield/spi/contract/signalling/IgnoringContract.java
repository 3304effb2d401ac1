package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.Referral;
import org.junit.jupiter.api.Test;

/** Commands that do not fit the leg's state are left out; {@code assertToldProperly} sees what they should not bring about. */
interface IgnoringContract extends Parties {

    @Test
    default void commandsAfterTheEndDoNothing() {
        Talk talk = talk();
        talk.caller().leg().bye("");
        talk.callee().expectEnd(LegEnd.Kind.BYE_RECEIVED);
        talk.caller().expectEnd(LegEnd.Kind.BYE_SENT);
        int toldBefore = talk.caller().told().size();

        commandAll(talk.caller().leg());
        commandAll(talk.callee().leg());
        endOneMoreCall();

        assertThat(talk.caller().told()).hasSize(toldBefore);
        assertThat(talk.callee().told().get(talk.callee().told().size() - 1)).isInstanceOf(LegEnd.class);
    }

    @Test
    default void aCallerCannotAnswerItsOwnCall() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        caller.leg().provisional(180);
        caller.leg().accept(Descriptions.ANSWER);
        caller.leg().reject(486);
        caller.leg().bye("");
        callee.leg().cancel();
        callee.leg().acknowledge();
        callee.leg().bye("");
        callee.leg().accept(Descriptions.ANSWER);

        caller.expectAccepted();
        caller.leg().acknowledge();
        callee.expectAcknowledged();
    }

    @Test
    default void onlyTheFirstAnswerCounts() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        callee.leg().accept(Descriptions.OFFER);
        callee.leg().reject(486);
        callee.leg().provisional(180);

        assertThat(caller.expectAccepted().sdp()).contains(Descriptions.ANSWER);
        caller.leg().acknowledge();
        caller.leg().acknowledge();
        callee.expectAcknowledged();
        caller.leg().bye("");
        callee.expectEnd(LegEnd.Kind.BYE_RECEIVED);
        caller.expectEnd(LegEnd.Kind.BYE_SENT);
    }

    @Test
    default void aCallThatIsUpCannotBeGivenUp() {
        Talk talk = talk();
        talk.caller().leg().cancel();
        talk.callee().leg().reject(486);
        talk.callee().leg().rejectReoffer(488);
        talk.caller().leg().bye("");

        talk.callee().expectEnd(LegEnd.Kind.BYE_RECEIVED);
        talk.caller().expectEnd(LegEnd.Kind.BYE_SENT);
    }

    @Test
    default void statusCodesOutOfRangeAreRefused() {
        RecordedLeg caller = alice().call(bob());
        Leg callee = bob().nextCall().leg();

        assertThatIllegalArgumentException().isThrownBy(() -> callee.provisional(100));
        assertThatIllegalArgumentException().isThrownBy(() -> callee.provisional(200));
        assertThatIllegalArgumentException().isThrownBy(() -> callee.reject(200));
        assertThatIllegalArgumentException().isThrownBy(() -> callee.reject(700));
        assertThatIllegalArgumentException().isThrownBy(() -> callee.rejectReoffer(200));
        callee.reject(480);
        assertThat(caller.expectEnd().statusCode()).hasValue(480);
    }

    private void endOneMoreCall() {
        RecordedLeg caller = alice().call(bob());
        bob().nextCall().leg().reject(486);
        caller.expectEnd();
    }

    private static void commandAll(Leg leg) {
        leg.provisional(180);
        leg.accept(Descriptions.ANSWER);
        leg.reject(486);
        leg.acknowledge();
        leg.cancel();
        leg.bye("");
        leg.rejectReoffer(488);
        leg.reoffer(Descriptions.OFFER);
        leg.answerReoffer(Descriptions.ANSWER);
        leg.refresh();
        leg.refer(new Referral("sip:carol@jackfield.test", Optional.empty(), "sip:alice@jackfield.test"));
        leg.acceptRefer();
        leg.rejectRefer(603);
        leg.notifyRefer(200, "OK");
        leg.info("text/plain", "too late");
    }
}
