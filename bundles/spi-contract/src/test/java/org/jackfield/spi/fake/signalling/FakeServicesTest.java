package org.jackfield.spi.fake.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Replaces;
import org.junit.jupiter.api.Test;

/** REFER, INFO, Replaces, identities, redirection and forks of the fake. */
class FakeServicesTest {

    private static final Referral REFERRAL =
            new Referral("sip:carol@jackfield.test", Optional.empty(), "sip:alice@jackfield.test");

    private final Two two = new Two();

    @Test
    void aReferralIsAcceptedAndItsProgressTold() {
        FakeLeg caller = two.talk();
        caller.refer(REFERRAL);
        two.clock.run();
        two.called.leg().acceptRefer();
        two.called.leg().notifyRefer(180, "Ringing");
        two.called.leg().notifyRefer(200, "OK");
        two.called.leg().notifyRefer(200, "OK");
        two.clock.run();

        assertThat(two.called.signals()).containsExactly("referred to sip:carol@jackfield.test");
        assertThat(two.calling.signals())
                .containsExactly("refer 202", "notified 100", "notified 180", "notified 200 last");
    }

    @Test
    void aReferralIsRefused() {
        FakeLeg caller = two.talk();
        caller.refer(REFERRAL);
        two.clock.run();
        two.called.leg().rejectRefer(603);
        two.called.leg().notifyRefer(200, "OK");
        two.clock.run();

        assertThat(two.calling.signals()).containsExactly("refer 603");
    }

    @Test
    void infosAreAnsweredInTheirOrder() {
        FakeLeg caller = two.talk();
        caller.info("application/dtmf-relay", "one");
        caller.info("application/dtmf-relay", "two");
        two.clock.run();

        assertThat(two.called.signals()).containsExactly("info one", "info two");
        assertThat(two.calling.signals()).containsExactly("info answered 200", "info answered 200");
    }

    @Test
    void whatAnInvitationReplacesComesWithIt() {
        Replaces replaces = new Replaces("other", "to", "from", false);
        two.alice.identify(new RemoteIdentity(Optional.of(new NameAddress("Al", "sip:al@x.test")), Optional.empty()));
        two.alice.invite(
                new Invitation(
                        "id",
                        "sip:bob@jackfield.test",
                        "offer",
                        Map.of(),
                        Optional.of(replaces),
                        Optional.of("sip:carol@x.test")),
                two.calling);
        two.clock.run();

        var details = two.called.invitation().details();
        assertThat(details.replaces()).contains(replaces);
        assertThat(details.referredBy()).contains("sip:carol@x.test");
        assertThat(details.identity().address()).contains(new NameAddress("Al", "sip:al@x.test"));
        assertThat(details.capabilities().supports("replaces")).isTrue();
        assertThat(details.sessionTimer()).isPresent();
    }

    @Test
    void aLineCanSendCallersElsewhere() {
        AtomicReference<LegEnd> end = new AtomicReference<>();
        two.bob.refuseCalls(new LegEnd(
                LegEnd.Kind.REFUSED,
                OptionalInt.of(302),
                "",
                List.of("sip:carol@jackfield.test"),
                Optional.of(Duration.ofSeconds(7))));
        two.calling.atEnd(end::set);
        two.dial("sip:bob@jackfield.test", "offer");
        two.clock.run();

        assertThat(end.get().contacts()).containsExactly("sip:carol@jackfield.test");
        assertThat(end.get().retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(two.calling.signals()).containsExactly("end REFUSED 302");
        assertThat(two.called.signals()).isEmpty();
    }

    @Test
    void ofAForkTheFirstThatAcceptsHasTheCall() {
        Heard carolHeard = new Heard();
        FakeLine carol = two.open("carol", carolHeard);
        two.signalling.fork("sip:all@jackfield.test", two.bob, carol);
        FakeLeg caller = two.dial("sip:all@jackfield.test", "offer");
        two.clock.run();
        two.called.leg().provisional(180);
        carolHeard.leg().provisional(183, Optional.of("early"));
        two.clock.run();
        carolHeard.leg().accept("answer");
        two.clock.run();
        caller.acknowledge();
        two.clock.run();

        assertThat(two.calling.signals())
                .containsExactly("provisional 180", "provisional 183 early", "accepted answer");
        assertThat(two.called.signals()).containsExactly("invite", "end CANCELLED");
        assertThat(carolHeard.signals()).containsExactly("invite", "acknowledged -");
    }

    @Test
    void aSecondAcceptanceOfAForkIsAcknowledgedAndEnded() {
        Heard carolHeard = new Heard();
        FakeLine carol = two.open("carol", carolHeard);
        two.signalling.fork("sip:all@jackfield.test", two.bob, carol);
        two.dial("sip:all@jackfield.test", "offer");
        two.clock.run();
        two.called.leg().accept("bob's");
        carolHeard.leg().accept("carol's");
        two.clock.run();

        assertThat(two.calling.signals()).containsExactly("accepted bob's");
        assertThat(carolHeard.signals()).containsExactly("invite", "acknowledged -", "end BYE_RECEIVED");
    }

    @Test
    void aForkIsRefusedWhenAllHaveRefused() {
        Heard carolHeard = new Heard();
        FakeLine carol = two.open("carol", carolHeard);
        two.signalling.fork("sip:all@jackfield.test", two.bob, carol);
        two.dial("sip:all@jackfield.test", "offer");
        two.clock.run();
        carolHeard.leg().reject(603);
        two.clock.run();
        assertThat(two.calling.signals()).isEmpty();
        two.called.leg().reject(486);
        two.clock.run();

        assertThat(two.calling.signals()).containsExactly("end REFUSED 486");
    }
}
