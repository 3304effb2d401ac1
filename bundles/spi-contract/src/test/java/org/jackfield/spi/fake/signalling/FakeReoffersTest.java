package org.jackfield.spi.fake.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Offers within a fake's dialog. */
class FakeReoffersTest {

    private final Two two = new Two();

    @Test
    void aReinviteIsAnsweredAndAcknowledged() {
        FakeLeg caller = two.talk();
        caller.reoffer("new offer");
        two.clock.run();
        two.called.leg().answerReoffer("new answer");
        two.clock.run();

        assertThat(two.called.signals())
                .containsExactly("reoffer INVITE new offer", "refreshed REMOTE", "reoffer acknowledged -");
        assertThat(two.calling.signals()).containsExactly("reoffer answered new answer", "refreshed LOCAL");
    }

    @Test
    void reinvitesThatCrossAreBothRefusedWith491() {
        FakeLeg caller = two.talk();
        caller.reoffer("one");
        two.called.leg().reoffer("other");
        two.clock.run();

        assertThat(two.calling.signals()).containsExactly("reoffer refused 491");
        assertThat(two.called.signals()).containsExactly("reoffer refused 491");
    }

    @Test
    void asLongAsOneIsUnderWayNoOtherIsSent() {
        FakeLeg caller = two.talk();
        caller.reoffer("one");
        caller.reoffer("two");
        two.clock.run();
        two.called.leg().reoffer("three");
        two.clock.run();

        assertThat(two.called.signals()).containsExactly("reoffer INVITE one", "reoffer refused 491");
        assertThat(two.calling.signals()).containsExactly("reoffer refused 491");
    }

    @Test
    void aLateOfferIsAnsweredInTheAck() {
        FakeLeg caller = two.talk();
        var answered = caller.reoffer(Optional.empty(), Optional.of("late answer"));
        two.clock.run();
        two.called.leg().answerReoffer("their offer");
        two.clock.run();

        assertThat(two.called.signals())
                .containsExactly("reoffer INVITE -", "refreshed REMOTE", "reoffer acknowledged late answer");
        assertThat(answered).isCompletedWithValue(200);
    }

    @Test
    void aReinviteCanBeTakenBack() {
        FakeLeg caller = two.talk();
        var answered = caller.reoffer(Optional.of("new offer"));
        two.clock.run();
        caller.withdrawReoffer();
        two.clock.run();

        assertThat(two.called.signals()).containsExactly("reoffer INVITE new offer", "withdrawn");
        assertThat(answered).isCompletedWithValue(487);
    }

    @Test
    void anInvitationWithoutAnOfferIsAnsweredInTheAck() {
        FakeLeg caller = two.dial("sip:bob@jackfield.test", "");
        two.clock.run();
        assertThat(two.called.invitation().offer()).isEmpty();
        two.called.leg().accept("their offer");
        two.clock.run();
        caller.acknowledge("late answer");
        two.clock.run();

        assertThat(two.calling.signals()).containsExactly("accepted their offer");
        assertThat(two.called.signals()).containsExactly("invite", "acknowledged late answer");
    }

    @Test
    void anEarlyDialogTakesAnUpdate() {
        FakeLeg caller = two.dial("sip:bob@jackfield.test", "offer");
        two.clock.run();
        two.called.leg().provisional(183, Optional.of("early"));
        two.clock.run();
        caller.reoffer("new offer");
        two.clock.run();
        two.called.leg().answerReoffer("new answer");
        two.clock.run();

        assertThat(two.calling.signals()).startsWith("provisional 183 early", "reoffer answered new answer");
        assertThat(two.called.signals()).startsWith("invite", "reoffer UPDATE new offer");
    }

    @Test
    void aRefreshIsToldOnBothSides() {
        two.talk();
        two.called.leg().refresh();
        two.clock.run();

        assertThat(two.calling.signals()).containsExactly("refreshed REMOTE");
        assertThat(two.called.signals()).containsExactly("refreshed LOCAL");
    }
}
