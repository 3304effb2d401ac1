package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.Session;
import org.jackfield.spi.fake.signalling.FakeLeg;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.signalling.LegEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How calls end, from either side and when messages cross; and that nothing is left of them. */
class EndingTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");

    @AfterEach
    void nothingIsLeft() {
        exchange.loop.run();
        assertThat(alice.phone().sessions()).isEmpty();
        assertThat(bob.phone().sessions()).isEmpty();
        assertThat(exchange.webrtc.network().openPaths()).isZero();
        assertThat(exchange.timer.waiting()).isZero();
        for (Party party : List.of(alice, bob)) {
            long ends = party.sessionEvents().stream()
                    .filter(event -> event.endReason().isPresent())
                    .count();
            long sessions = party.sessionEvents().stream()
                    .map(event -> event.session())
                    .distinct()
                    .count();
            assertThat(ends).isEqualTo(sessions);
        }
    }

    @Test
    void theCalledSideHangsUp() {
        Session calling = alice.call("200");
        Session called = bob.answer();
        assertThat(called.hangup()).isTrue();
        assertThat(called.hangup()).isFalse();
        exchange.loop.run();

        assertEnd(calling, Cause.TERMINATED, EndReason.Originator.REMOTE);
        assertEnd(called, Cause.TERMINATED, EndReason.Originator.LOCAL);
    }

    @Test
    void bothHangUpAtOnce() {
        Session calling = alice.call("200");
        Session called = bob.answer();
        assertThat(calling.hangup()).isTrue();
        assertThat(called.hangup()).isTrue();
        exchange.loop.run();

        assertEnd(calling, Cause.TERMINATED, EndReason.Originator.LOCAL);
        assertEnd(called, Cause.TERMINATED, EndReason.Originator.LOCAL);
    }

    @Test
    void theCalledSideRejects() {
        Session calling = alice.call("200");
        Session called = bob.ringing();
        assertThat(called.reject()).isTrue();
        exchange.loop.run();

        EndReason end = assertEnd(calling, Cause.BUSY, EndReason.Originator.REMOTE);
        assertThat(end.code()).hasValue(486);
        assertThat(assertEnd(called, Cause.REJECTED, EndReason.Originator.LOCAL).code())
                .isEmpty();
        assertThat(alice.heard()).endsWith("failed Busy", "phone deleteSession");
    }

    @Test
    void theRejectCodeIsTheAccounts() {
        bob.set("rejectCode", "603");
        Session calling = alice.call("200");
        bob.ringing().reject();
        exchange.loop.run();

        assertThat(assertEnd(calling, Cause.REJECTED, EndReason.Originator.REMOTE)
                        .code())
                .hasValue(603);
    }

    @Test
    void theCallerCancels() {
        Session calling = alice.call("200");
        Session called = bob.ringing();
        assertThat(calling.hangup()).isTrue();
        assertThat(calling.endReason()).isPresent();
        exchange.loop.run();

        assertThat(assertEnd(calling, Cause.CANCELED, EndReason.Originator.LOCAL)
                        .code())
                .isEmpty();
        assertEnd(called, Cause.CANCELED, EndReason.Originator.REMOTE);
        assertThat(called.reject()).isFalse();
        assertThat(called.mute()).isFalse();
    }

    @Test
    void theCallerCancelsBeforeAnythingWasSent() {
        Session calling = alice.dial("200", CallOptions.DEFAULT);
        assertThat(calling.hangup()).isTrue();
        exchange.loop.run();

        assertEnd(calling, Cause.CANCELED, EndReason.Originator.LOCAL);
        assertThat(bob.sessionEvents()).isEmpty();
    }

    /** Whatever moment the CANCEL is decided at, both sides are without a call in the end. */
    @Test
    void aCancelAtAnyMomentLeavesNoGhost() {
        for (int moment = 0; moment < 60; moment++) {
            Session calling = alice.dial("200", CallOptions.DEFAULT);
            for (int task = 0; task < moment; task++) {
                exchange.loop.runOne();
                bob.phone().incomingList().forEach(Session::answer);
            }
            calling.hangup();
            exchange.loop.run();
            assertThat(calling.endReason()).as("moment %d", moment).isPresent();
            assertThat(bob.phone().sessions()).as("moment %d", moment).isEmpty();
            assertThat(exchange.webrtc.network().openPaths()).isZero();
        }
    }

    @Test
    void anAnswerAndACancelCross() {
        Session calling = alice.call("200");
        Session called = bob.ringing();
        called.answer();
        calling.hangup();
        exchange.loop.run();

        assertEnd(calling, Cause.CANCELED, EndReason.Originator.LOCAL);
        assertThat(called.endReason()).isPresent();
    }

    @Test
    void nobodyHasTheNumber() {
        Session calling = alice.call("sip:300@127.0.0.1:5061");
        assertThat(assertEnd(calling, Cause.NOT_FOUND, EndReason.Originator.REMOTE)
                        .code())
                .hasValue(404);
    }

    @Test
    void nobodyAnswersAtTheAddress() {
        Session calling = alice.call("sip:300@127.0.0.9");
        assertEnd(calling, Cause.REQUEST_TIMEOUT, EndReason.Originator.REMOTE);
    }

    @Test
    void nobodyPicksUp() {
        alice.set("noAnswerTimeout", 20);
        Session calling = alice.call("200");
        Session called = bob.ringing();
        exchange.advance(Duration.ofSeconds(21));

        assertEnd(calling, Cause.NO_ANSWER, EndReason.Originator.LOCAL);
        assertEnd(called, Cause.CANCELED, EndReason.Originator.REMOTE);
    }

    @Test
    void nobodyPicksUpHere() {
        bob.set("noAnswerTimeout", 20);
        Session calling = alice.call("200");
        Session called = bob.ringing();
        exchange.advance(Duration.ofSeconds(21));

        assertThat(assertEnd(calling, Cause.UNAVAILABLE, EndReason.Originator.REMOTE)
                        .code())
                .hasValue(408);
        assertEnd(called, Cause.NO_ANSWER, EndReason.Originator.LOCAL);
    }

    @Test
    void theAckNeverComes() {
        alice.call("200");
        Session called = bob.answer();
        leg(bob).end(LegEnd.of(LegEnd.Kind.NO_ACK, "no ACK"));
        exchange.loop.run();
        assertEnd(called, Cause.NO_ACK, EndReason.Originator.REMOTE);
        alice.phone().sessions().forEach(Session::hangup);
    }

    @Test
    void mediaIsLost() {
        Session calling = alice.call("200");
        Session called = bob.answer();
        exchange.webrtc.network().cut();
        exchange.webrtc.opened().get(0).report(MediaConnectionState.FAILED);
        exchange.advance(Duration.ofSeconds(29));
        assertThat(calling.status().isRecovering()).isTrue();
        exchange.advance(Duration.ofSeconds(1));

        assertEnd(calling, Cause.RTP_TIMEOUT, EndReason.Originator.LOCAL);
        assertEnd(called, Cause.TERMINATED, EndReason.Originator.REMOTE);
    }

    @Test
    void mediaDoesNotComeBack() {
        alice.set("recoveryTimeout", 10);
        Session calling = alice.call("200");
        bob.answer();
        exchange.webrtc.network().cut();
        exchange.advance(Duration.ofSeconds(12));
        assertThat(calling.endReason()).isEmpty();
        exchange.advance(Duration.ofSeconds(2));

        assertEnd(calling, Cause.RTP_TIMEOUT, EndReason.Originator.LOCAL);
    }

    @Test
    void mediaComesBack() {
        Session calling = alice.call("200");
        bob.answer();
        exchange.webrtc.opened().get(0).report(MediaConnectionState.DISCONNECTED);
        exchange.advance(Duration.ofSeconds(2));
        assertThat(calling.status().isRecovering()).isFalse();
        exchange.webrtc.opened().get(0).report(MediaConnectionState.CONNECTED);
        exchange.advance(Duration.ofSeconds(20));

        assertThat(calling.endReason()).isEmpty();
        calling.hangup();
    }

    @Test
    void noOfferCanBeMade() {
        exchange.webrtc.failWith(new MediaException(MediaException.Kind.DEVICE, "there is no microphone"));
        Session calling = alice.call("200");

        EndReason end = assertEnd(calling, Cause.USER_DENIED_MEDIA_ACCESS, EndReason.Originator.LOCAL);
        assertThat(end.detail()).isEqualTo("there is no microphone");
        assertThat(alice.heard()).endsWith("clientError User Denied Media Access", "phone deleteSession");
        assertThat(bob.sessionEvents()).isEmpty();
    }

    @Test
    void noAnswerCanBeMade() {
        Session calling = alice.call("200");
        exchange.webrtc.failWith(new MediaException(MediaException.Kind.DEVICE, "there is no microphone"));
        var stage = bob.ringing().answer();
        exchange.loop.run();

        assertThat(stage.toCompletableFuture().join().message()).isEqualTo("GET_LOCAL_STREAM_ERROR");
        assertThat(assertEnd(calling, Cause.UNAVAILABLE, EndReason.Originator.REMOTE)
                        .code())
                .hasValue(480);
        assertThat(bob.heard()).endsWith("clientError User Denied Media Access", "phone deleteSession");
    }

    @Test
    void theAnswerCannotBeUsed() {
        Session calling = alice.call("200");
        exchange.webrtc.hold();
        bob.ringing().answer();
        exchange.loop.run();
        exchange.webrtc.release();
        exchange.loop.runOne();
        exchange.webrtc.failWith(new MediaException(MediaException.Kind.BAD_DESCRIPTION, "no common codec"));
        exchange.loop.run();

        EndReason end = assertEnd(calling, Cause.BAD_MEDIA_DESCRIPTION, EndReason.Originator.REMOTE);
        assertThat(end.detail()).isEqualTo("no common codec");
        assertThat(alice.heard()).endsWith("failed Bad Media Description", "phone deleteSession");
    }

    @Test
    void theFarEndOffersAgain() {
        Session calling = alice.call("200");
        bob.answer();
        var answered = leg(bob).reoffer(java.util.Optional.of("v=0\r\n"));
        exchange.loop.run();

        assertThat(answered.toCompletableFuture().join()).isEqualTo(488);
        assertThat(alice.heard()).contains("reinvite");
        assertThat(calling.endReason()).isEmpty();
        calling.hangup();
    }

    @Test
    void destroyingASessionEndsTheCall() {
        Session calling = alice.call("200");
        Session called = bob.answer();
        calling.destroy();
        calling.destroy();
        exchange.loop.run();

        assertEnd(calling, Cause.TERMINATED, EndReason.Originator.LOCAL);
        assertEnd(called, Cause.TERMINATED, EndReason.Originator.REMOTE);
    }

    private FakeLeg leg(Party party) {
        return (FakeLeg) exchange.line(party).legs().get(0);
    }

    private static EndReason assertEnd(Session session, Cause cause, EndReason.Originator originator) {
        EndReason end = session.endReason().orElseThrow();
        assertThat(end.cause()).isEqualTo(cause);
        assertThat(end.originator()).isEqualTo(originator);
        assertThat(session.rtcSession().endTime()).isPresent();
        assertThat(session.remoteStream().isEmpty()).isTrue();
        return end;
    }
}
