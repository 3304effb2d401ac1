package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.core.call.Input;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneState;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.TerminateType;
import org.jackfield.spi.fake.media.FakeMediaPath;
import org.jackfield.spi.fake.signalling.FakeLeg;
import org.jackfield.spi.fake.signalling.WireConditions;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that lose the connection to the server, or their media, and get them back. */
class RecoveryTest {

    private static final WireConditions FAST = new WireConditions(0, 0, Duration.ofMillis(1), Duration.ofMillis(1), 0);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Exchange exchange = new Exchange(FAST);
    private final Party alice = exchange.party("alice", "100", "server", "sip:pbx.example");
    private final Party bob = exchange.party("bob", "200", "acceptTransfer", "always");
    private Session calling;
    private Session called;

    @BeforeEach
    void talk() {
        calling = established();
        called = bob.phone().sessions().get(0);
        alice.heard();
        bob.heard();
    }

    @AfterEach
    void nothingIsLeft() {
        exchange.advance(Duration.ofMinutes(2));
        assertThat(calling.status().isRecovering()).isFalse();
        assertThat(called.status().isRecovering()).isFalse();
        reconnect();
        alice.phone().sessions().forEach(session -> session.terminate(TerminateType.TERMINATE));
        bob.phone().sessions().forEach(session -> session.terminate(TerminateType.TERMINATE));
        exchange.advance(Duration.ofMinutes(1));
        assertThat(alice.phone().sessions()).isEmpty();
        assertThat(bob.phone().sessions()).isEmpty();
        assertThat(exchange.webrtc.network().openPaths()).isZero();
        assertThat(exchange.timer.waiting()).isZero();
    }

    private void breakFlow() {
        exchange.line(alice).breakFlow(new SignallingException("connection reset"), Duration.ofSeconds(2));
        exchange.loop.run();
    }

    private void reconnect() {
        exchange.line(alice).reconnect();
        aMoment();
    }

    /** As long as messages take. */
    private void aMoment() {
        exchange.advance(Duration.ofMillis(20));
    }

    private Session established() {
        Session one = alice.call("200");
        aMoment();
        bob.answer();
        aMoment();
        return one;
    }

    private static List<Boolean> recovering(Party party) {
        return party.sessionEvents().stream()
                .filter(SessionEvent.StatusChange.class::isInstance)
                .map(SessionEvent.StatusChange.class::cast)
                .filter(change ->
                        change.oldStatus().isRecovering() != change.newStatus().isRecovering())
                .map(change -> change.newStatus().isRecovering())
                .toList();
    }

    private static long count(Party party, Class<? extends SessionEvent> kind) {
        return party.sessionEvents().stream().filter(kind::isInstance).count();
    }

    private static Optional<Cause> cause(Session session) {
        return session.endReason().map(EndReason::cause);
    }

    @Test
    void aCallLivesOnWhileItsServerIsGone() {
        breakFlow();
        assertThat(calling.status().isRecovering()).isTrue();
        assertThat(calling.endReason()).isEmpty();
        assertThat(called.status().isRecovering()).isFalse();
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.DISCONNECTED);
        assertThat(alice.phone().status().detail())
                .isEqualTo("no connection to sip:pbx.example: connection reset; next attempt at 12:00:02Z");
    }

    @Test
    void aReInviteTellsTheFarEndWhereThisSideIsNow() {
        breakFlow();
        exchange.advance(SOON);
        bob.heard();
        reconnect();
        assertThat(bob.heard()).contains("reinvite");
        assertThat(recovering(alice)).containsExactly(true, false);
        assertThat(calling.status().isRecovering()).isFalse();
        assertThat(recovering(bob)).isEmpty();
        exchange.advance(Duration.ofMinutes(1));
        assertThat(count(bob, SessionEvent.Reinvite.class)).isEqualTo(1);
        assertThat(calling.endReason()).isEmpty();
    }

    @Test
    void aCallWhoseServerStaysAwayEndsWithTheReason() {
        breakFlow();
        exchange.advance(Duration.ofSeconds(29));
        assertThat(calling.endReason()).isEmpty();
        exchange.advance(Duration.ofSeconds(1));
        assertThat(cause(calling)).hasValue(Cause.CONNECTION_ERROR);
        assertThat(calling.endReason().orElseThrow().detail()).isEqualTo("no connection to the server for 30 s");
        assertThat(calling.status().isRecovering()).isFalse();
    }

    @Test
    void anotherLossDoesNotGiveMoreTime() {
        breakFlow();
        exchange.advance(Duration.ofSeconds(20));
        exchange.webrtc.hold();
        reconnect();
        assertThat(calling.status().isRecovering()).isTrue();
        breakFlow();
        exchange.webrtc.release();
        exchange.advance(Duration.ofSeconds(10));
        assertThat(cause(calling)).hasValue(Cause.CONNECTION_ERROR);
        assertThat(recovering(alice)).containsExactly(true);
    }

    @Test
    void aFarEndThatHasForgottenTheCallEndsIt() {
        breakFlow();
        exchange.line(bob).legs().forEach(leg -> ((FakeLeg) leg).end(LegEnd.of(LegEnd.Kind.INTERNAL, "crashed")));
        exchange.loop.run();
        reconnect();
        assertThat(cause(calling)).hasValue(Cause.DIALOG_ERROR);
    }

    @Test
    void aHangupDuringTheLossIsDoneAtOnce() {
        breakFlow();
        assertThat(calling.hangup()).isTrue();
        exchange.loop.run();
        assertThat(cause(calling)).hasValue(Cause.TERMINATED);
        assertThat(alice.phone().sessions()).isEmpty();
        assertThat(exchange.webrtc.network().openPaths()).isEqualTo(1);
    }

    @Test
    void aHoldDuringTheLossIsDoneAfterwards() {
        breakFlow();
        assertThat(calling.hold()).isTrue();
        exchange.advance(SOON);
        assertThat(calling.status().isHold()).isFalse();
        reconnect();
        assertThat(calling.status().isHold()).isTrue();
        assertThat(called.status().isHold()).isTrue();
        assertThat(calling.status().isRecovering()).isFalse();
        assertThat(count(bob, SessionEvent.Reinvite.class)).isEqualTo(1);
    }

    @Test
    void aHoldThatWasUnderWayIsRepeated() {
        for (int milliseconds = 0; milliseconds < 6; milliseconds++) {
            Session one = established();
            Session other = bob.phone().session(one.callId()).orElseThrow();
            one.hold();
            exchange.advance(Duration.ofMillis(milliseconds));
            breakFlow();
            exchange.advance(SOON);
            reconnect();
            exchange.advance(Duration.ofSeconds(15));
            assertThat(one.status().isHold()).as("after %d ms", milliseconds).isTrue();
            assertThat(other.status().isHold()).as("after %d ms", milliseconds).isTrue();
            assertThat(one.status().isRecovering()).isFalse();
            one.hangup();
            aMoment();
        }
        assertThat(count(alice, SessionEvent.WarningMessage.class)).isZero();
    }

    @Test
    void aHoldThatCouldNotBeSentBeforeTheLossWasFoundIsRepeated() {
        CallSession session = (CallSession) calling;
        calling.hold();
        exchange.loop.run();
        session.submit(new Input.ReofferRefused(503, "Service Unavailable", Optional.empty()));
        breakFlow();
        exchange.advance(SOON);
        reconnect();
        exchange.advance(Duration.ofSeconds(10));
        assertThat(calling.status().isHold()).isTrue();
        assertThat(called.status().isHold()).isTrue();
    }

    @Test
    void aTransferDuringTheLossIsDoneAfterwards() {
        Party carol = exchange.party("carol", "300");
        breakFlow();
        assertThat(calling.blindTransfer("300")).isTrue();
        exchange.advance(SOON);
        assertThat(carol.phone().sessions()).isEmpty();
        reconnect();
        assertThat(carol.phone().incomingList()).hasSize(1);
        carol.answer();
        aMoment();
        assertThat(cause(calling)).hasValue(Cause.TERMINATED);
    }

    @Test
    void aTransferOfAHeldCallDuringTheLossIsDoneAfterwards() {
        Party carol = exchange.party("carol", "300");
        calling.hold();
        aMoment();
        breakFlow();
        assertThat(calling.blindTransfer("300")).isTrue();
        exchange.advance(SOON);
        reconnect();
        assertThat(carol.phone().incomingList()).hasSize(1);
        carol.ringing().reject();
    }

    @Test
    void keysByInfoDuringTheLossGoOutAfterwards() {
        alice.set("dtmf", "info");
        Session one = established();
        breakFlow();
        assertThat(one.dtmf("12")).isTrue();
        exchange.advance(SOON);
        assertThat(keysHeard()).isEmpty();
        reconnect();
        exchange.advance(SOON);
        assertThat(keysHeard()).containsExactly('1', '2');
        one.hangup();
    }

    private List<Character> keysHeard() {
        return bob.sessionEvents().stream()
                .filter(SessionEvent.Dtmf.class::isInstance)
                .map(event -> ((SessionEvent.Dtmf) event).tone())
                .toList();
    }

    @Test
    void aKeyWhoseInfoWasUnderWayIsNotSentTwice() {
        alice.set("dtmf", "info");
        Session one = established();
        one.dtmf("123");
        exchange.loop.run();
        breakFlow();
        reconnect();
        exchange.advance(SOON);
        assertThat(keysHeard()).doesNotHaveDuplicates();
        assertThat(count(alice, SessionEvent.WarningMessage.class)).isEqualTo(1);
        one.hangup();
    }

    @Test
    void callsThatAreNotEstablishedEndWithTheLoss() {
        Session ringing = alice.call("200");
        aMoment();
        breakFlow();
        assertThat(cause(ringing)).hasValue(Cause.CONNECTION_ERROR);
        assertThat(ringing.endReason().orElseThrow().detail()).contains("connection reset");
        bob.ringing().reject();
    }

    @Test
    void aCallThatRingsHereEndsWithTheLoss() {
        Session outgoing = bob.call("100");
        aMoment();
        Session ringing = alice.ringing();
        breakFlow();
        assertThat(cause(ringing)).hasValue(Cause.CONNECTION_ERROR);
        outgoing.hangup();
    }

    @Test
    void mediaThatBreaksIsRestoredByAnIceRestart() {
        exchange.webrtc.network().cut();
        exchange.webrtc.network().mend();
        exchange.advance(Duration.ofMillis(2900));
        assertThat(calling.status().isRecovering()).isFalse();
        exchange.advance(Duration.ofMillis(120));
        assertThat(recovering(alice)).containsExactly(true, false);
        assertThat(count(bob, SessionEvent.Reinvite.class)).isEqualTo(1);
        assertThat(count(alice, SessionEvent.Reinvite.class)).isZero();
        assertThat(calling.endReason()).isEmpty();
        soundFlows();
    }

    private void soundFlows() {
        assertThat(exchange.webrtc.opened().get(0).closed()).isFalse();
        long[] frames = new long[1];
        FakeMediaPath path = exchange.webrtc.opened().get(0);
        path.listen(frame -> frames[0]++);
        exchange.webrtc.network().advance(10);
        exchange.loop.run();
        assertThat(frames[0]).isEqualTo(10);
    }

    @Test
    void mediaThatFailsIsRestoredAtOnce() {
        exchange.webrtc.network().cut();
        exchange.webrtc.network().mend();
        exchange.webrtc.opened().get(0).report(MediaConnectionState.FAILED);
        aMoment();
        assertThat(recovering(alice)).containsExactly(true, false);
        soundFlows();
    }

    @Test
    void whoWasCalledRestoresMediaWhenTheCallerDoesNot() {
        exchange.webrtc.opened().get(1).breakConnection();
        exchange.advance(Duration.ofSeconds(5));
        assertThat(called.status().isRecovering()).isTrue();
        exchange.advance(SOON);
        assertThat(recovering(bob)).containsExactly(true, false);
        assertThat(count(alice, SessionEvent.Reinvite.class)).isEqualTo(1);
    }

    @Test
    void mediaIsTriedAgainAfterGrowingPauses() {
        exchange.webrtc.network().cut();
        exchange.advance(Duration.ofSeconds(4));
        assertThat(count(bob, SessionEvent.Reinvite.class)).isEqualTo(1);
        exchange.advance(Duration.ofSeconds(4));
        long second = count(bob, SessionEvent.Reinvite.class) + count(alice, SessionEvent.Reinvite.class);
        assertThat(second).isEqualTo(2);
        exchange.webrtc.network().mend();
        exchange.advance(Duration.ofSeconds(17));
        assertThat(calling.status().isRecovering()).isFalse();
        assertThat(called.status().isRecovering()).isFalse();
        soundFlows();
    }

    @Test
    void signallingAndMediaAreBothRestored() {
        exchange.webrtc.network().cut();
        breakFlow();
        exchange.advance(Duration.ofSeconds(8));
        exchange.webrtc.network().mend();
        assertThat(calling.status().isRecovering()).isTrue();
        reconnect();
        assertThat(recovering(alice)).containsExactly(true, false);
        soundFlows();
    }

    @Test
    void mediaThatFollowsTheServerByASecondIsRestoredWithIt() {
        breakFlow();
        exchange.advance(Duration.ofSeconds(1));
        exchange.webrtc.network().cut();
        exchange.webrtc.network().mend();
        exchange.advance(Duration.ofSeconds(1));
        reconnect();
        assertThat(recovering(alice)).containsExactly(true, false);
        soundFlows();
    }

    @Test
    void anEstablishedCallHeardOverAnotherConnectionIsRestoredByTheFarEnd() {
        breakFlow();
        exchange.sip.server().hang();
        called.hold();
        exchange.sip.server().comeBack();
        reconnect();
        exchange.advance(Duration.ofSeconds(20));
        assertThat(calling.status().isRecovering()).isFalse();
    }

    @Test
    void aRefusalKeepsTheCallThatHasMedia() {
        during(warned -> assertThat(warned)
                .extracting(SessionEvent.WarningMessage::operation)
                .contains("renegotiate"));
        assertThat(calling.endReason()).isEmpty();
        assertThat(calling.status().isRecovering()).isFalse();
    }

    private void during(Consumer<List<SessionEvent.WarningMessage>> check) {
        breakFlow();
        exchange.webrtc.failWith(new MediaException(MediaException.Kind.BAD_DESCRIPTION, "broken"));
        reconnect();
        exchange.webrtc.work();
        exchange.advance(Duration.ofSeconds(10));
        check.accept(alice.sessionEvents().stream()
                .filter(SessionEvent.WarningMessage.class::isInstance)
                .map(SessionEvent.WarningMessage.class::cast)
                .toList());
    }
}
