package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holding and resuming, from both sides, also at once. */
class HoldTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "audio", "tone:440");
    private final Party bob = exchange.party("bob", "200", "audio", "tone:880");
    private Session calling;
    private Session called;

    @BeforeEach
    void establish() {
        calling = alice.call("200");
        called = bob.answer();
        alice.heard();
        bob.heard();
    }

    @Test
    void theFarEndIsHeldWhenItHasAgreedAndHearsNothingAtOnce() {
        assertThat(calling.hold()).isTrue();
        assertThat(calling.status().isHold()).isFalse();
        assertThat(calling.hold()).isFalse();
        exchange.loop.run();

        assertThat(calling.status().isHold()).isTrue();
        assertThat(called.status().isHold()).isTrue();
        assertThat(calling.status().isMute()).isFalse();
        assertThat(exchange.webrtc.opened().get(0).muted()).isTrue();
        assertThat(alice.heard()).containsExactly("sdp LOCAL OFFER", "sdp REMOTE ANSWER", "statusChange talking");
        assertThat(bob.heard())
                .containsExactly("sdp REMOTE OFFER", "reinvite", "sdp LOCAL ANSWER", "statusChange talking");
    }

    @Test
    void whoResumesIsHeardAgain() {
        calling.hold();
        exchange.loop.run();
        assertThat(calling.unhold()).isTrue();
        assertThat(calling.unhold()).isFalse();
        exchange.loop.run();

        assertThat(calling.status().isHold()).isFalse();
        assertThat(called.status().isHold()).isFalse();
        assertThat(exchange.webrtc.opened().get(0).muted()).isFalse();
    }

    @Test
    void bothSidesHoldAndEachResumesItsOwn() {
        calling.hold();
        exchange.loop.run();
        assertThat(called.hold()).isTrue();
        exchange.loop.run();
        calling.unhold();
        exchange.loop.run();
        assertThat(calling.status().isHold()).isTrue();
        assertThat(called.status().isHold()).isTrue();

        called.unhold();
        exchange.loop.run();
        assertThat(calling.status().isHold()).isFalse();
        assertThat(called.status().isHold()).isFalse();
        assertThat(exchange.webrtc.opened()).noneMatch(path -> path.muted());
    }

    @Test
    void whoChangesItsMindMeanwhileMakesNoOffer() {
        calling.hold();
        assertThat(calling.unhold()).isTrue();
        exchange.loop.run();
        assertThat(bob.heard()).isEmpty();
        assertThat(exchange.webrtc.opened().get(0).muted()).isFalse();
    }

    @Test
    void offersThatMeetAreBothTriedAgain() {
        exchange.webrtc.hold();
        calling.hold();
        called.hold();
        exchange.loop.run();
        exchange.webrtc.release();
        exchange.advance(Duration.ofSeconds(5));

        assertThat(calling.status().isHold()).isTrue();
        assertThat(called.status().isHold()).isTrue();
        assertThat(calling.unhold()).isTrue();
        assertThat(called.unhold()).isTrue();
        exchange.advance(Duration.ofSeconds(5));
        assertThat(calling.status().isHold()).isFalse();
        assertThat(called.status().isHold()).isFalse();
    }

    @Test
    void theTimerCountsHowLongTheCallIsHeldNow() {
        calling.hold();
        exchange.advance(Duration.ofSeconds(5));
        assertThat(calling.timer().holdDuration()).isEqualTo(5);
        assertThat(called.timer().holdDuration()).isEqualTo(5);
        calling.unhold();
        exchange.advance(Duration.ofSeconds(1));
        assertThat(calling.timer().holdDuration()).isZero();
        assertThat(calling.timer().callDuration()).isEqualTo(6);
    }

    @Test
    void aCallThatIsNotEstablishedCannotBeHeld() {
        calling.hangup();
        exchange.loop.run();
        assertThat(calling.hold()).isFalse();
        Session ringing = alice.call("200");
        assertThat(ringing.hold()).isFalse();
        assertThat(ringing.unhold()).isFalse();
    }

    @Test
    void whoHoldsAndIsMutedStaysSilentUntilBothAreOver() {
        calling.hold();
        calling.mute();
        exchange.loop.run();
        calling.unhold();
        exchange.loop.run();
        assertThat(exchange.webrtc.opened().get(0).muted()).isTrue();
        calling.unmute();
        exchange.loop.run();
        assertThat(exchange.webrtc.opened().get(0).muted()).isFalse();
    }
}
