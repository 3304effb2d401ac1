package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.jackfield.spi.contract.signalling.Signal.ReferNotified;
import org.jackfield.spi.contract.signalling.Signal.ReferResponse;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.InvitationDetails;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.Replaces;
import org.junit.jupiter.api.Test;

/** REFER and its NOTIFYs (RFC 3515), and what a call that was asked for says (RFC 3891, RFC 3892). */
interface ReferringContract extends Parties {

    String CAROL = "sip:carol@jackfield.test";
    String DAVE = "sip:dave@jackfield.test";

    @Test
    default void aReferralSaysWhomToCallAndWhoAsks() {
        Talk talk = talk();
        Replaces replaces = new Replaces("other-call@jackfield.test", "to-tag", "from-tag", false);
        talk.caller().leg().refer(new Referral(CAROL, Optional.of(replaces), DAVE));

        IncomingReferral referral = talk.callee().expect(IncomingReferral.class);
        assertThat(referral.target()).isEqualTo(CAROL);
        assertThat(referral.replaces()).contains(replaces);
        assertThat(referral.referredBy()).contains(DAVE);
        assertThat(referral.trusted()).isFalse();
    }

    @Test
    default void theProgressOfAReferralIsToldUntilItsEnd() {
        Talk talk = talk();
        RecordedLeg asking = talk.callee();
        RecordedLeg asked = talk.caller();
        asking.leg().refer(new Referral(CAROL, Optional.empty(), DAVE));
        asked.expect(IncomingReferral.class);
        asked.leg().acceptRefer();
        assertThat(asking.expect(ReferResponse.class).statusCode()).isBetween(200, 299);
        expectNotified(asking, 100, false);
        asked.leg().notifyRefer(180, "Ringing");
        expectNotified(asking, 180, false);
        asked.leg().notifyRefer(200, "OK");
        expectNotified(asking, 200, true);
    }

    @Test
    default void aReferralThatFailsSaysWithWhat() {
        Talk talk = talk();
        talk.caller().leg().refer(new Referral(CAROL, Optional.empty(), DAVE));
        talk.callee().expect(IncomingReferral.class);
        talk.callee().leg().acceptRefer();
        talk.caller().expect(ReferResponse.class);
        expectNotified(talk.caller(), 100, false);
        talk.callee().leg().notifyRefer(486, "Busy Here");
        expectNotified(talk.caller(), 486, true);
    }

    @Test
    default void aReferralThatIsRefusedLeavesTheCallAndAnotherMayCome() {
        Talk talk = talk();
        for (int round = 0; round < 2; round++) {
            talk.caller().leg().refer(new Referral(CAROL, Optional.empty(), DAVE));
            talk.callee().expect(IncomingReferral.class);
            talk.callee().leg().rejectRefer(603);
            assertThat(talk.caller().expect(ReferResponse.class).statusCode()).isEqualTo(603);
        }
    }

    @Test
    default void whoAskedMayHangUpEarly() {
        Talk talk = talk();
        talk.caller().leg().refer(new Referral(CAROL, Optional.empty(), DAVE));
        talk.callee().expect(IncomingReferral.class);
        talk.caller().leg().bye("");

        talk.callee().expectEnd(LegEnd.Kind.BYE_RECEIVED);
        talk.callee().leg().acceptRefer();
        talk.callee().leg().notifyRefer(200, "OK");
        talk.caller().expectEnd(LegEnd.Kind.BYE_SENT);
    }

    @Test
    default void answersToNoReferralAreIgnored() {
        Talk talk = talk();
        Leg leg = talk.callee().leg();
        leg.acceptRefer();
        leg.rejectRefer(603);
        leg.notifyRefer(200, "OK");
        assertThatIllegalArgumentException().isThrownBy(() -> leg.rejectRefer(202));
        talk.caller().leg().bye("");

        talk.callee().expectEnd(LegEnd.Kind.BYE_RECEIVED);
        talk.caller().expectEnd(LegEnd.Kind.BYE_SENT);
    }

    @Test
    default void aCallSaysWhichOneItReplacesAndWhoAskedForIt() {
        Replaces replaces = new Replaces("other-call@jackfield.test", "to-tag", "from-tag", true);
        alice().call(bob().uri(), Map.of(), Optional.of(replaces), Optional.of(DAVE));

        InvitationDetails details = bob().nextCall().invitation().details();
        assertThat(details.replaces()).contains(replaces);
        assertThat(details.referredBy()).contains(DAVE);
    }

    private static void expectNotified(RecordedLeg leg, int statusCode, boolean last) {
        ReferNotified notified = leg.expect(ReferNotified.class);
        assertThat(notified.statusCode()).isEqualTo(statusCode);
        assertThat(notified.last()).isEqualTo(last);
    }
}
