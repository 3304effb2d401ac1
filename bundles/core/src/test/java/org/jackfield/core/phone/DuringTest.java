package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.CallTimer;
import org.jackfield.session.Report;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.StaticCallStatus;
import org.junit.jupiter.api.Test;

/** What can be done and seen while a call lasts. */
class DuringTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "displayName", "Alice", "audio", "tone:440");
    private final Party bob = exchange.party("bob", "200");

    @Test
    void mutingIsLocalAndToldOnce() {
        Session session = alice.call("200");
        bob.answer();
        alice.heard();
        assertThat(session.mute()).isTrue();
        assertThat(session.mute()).isTrue();
        assertThat(session.status().isMute()).isTrue();
        exchange.loop.run();
        assertThat(exchange.webrtc.opened().get(0).muted()).isTrue();
        assertThat(session.unmute()).isTrue();
        exchange.loop.run();

        assertThat(exchange.webrtc.opened().get(0).muted()).isFalse();
        assertThat(alice.heard()).containsExactly("statusChange talking", "statusChange talking");
    }

    @Test
    void whoIsMutedBeforeTheAnswerStaysSo() {
        alice.call("200");
        bob.ringing().mute();
        bob.answer();
        assertThat(exchange.webrtc.last().muted()).isTrue();
    }

    @Test
    void theTimerCountsWhatIsGoingOn() {
        exchange.webrtc.hold();
        Session calling = alice.dial("200", CallOptions.DEFAULT);
        exchange.advance(Duration.ofMillis(2500));
        assertThat(calling.timer()).isEqualTo(new CallTimer(0, 2, 0, 0));
        exchange.webrtc.release();
        exchange.advance(Duration.ofSeconds(3));
        Session called = bob.answer();
        exchange.advance(Duration.ofSeconds(10));

        assertThat(calling.timer()).isEqualTo(new CallTimer(3, 2, 10, 0));
        assertThat(called.timer()).isEqualTo(new CallTimer(3, 0, 10, 0));
        assertThat(ticks(alice)).isEqualTo(15);
        assertThat(calling.stopTimer()).isSameAs(calling);
        exchange.advance(Duration.ofSeconds(5));
        assertThat(calling.timer()).isEqualTo(new CallTimer(3, 2, 10, 0));
    }

    @Test
    void aSecondBelongsToWhatTheCallDidAllTheTime() {
        Session calling = alice.dial("200", CallOptions.DEFAULT);
        exchange.advance(Duration.ofMillis(1700));
        Session called = bob.answer();
        exchange.advance(Duration.ofMillis(900));
        assertThat(calling.timer()).isEqualTo(new CallTimer(1, 0, 0, 0));
        assertThat(called.timer()).isEqualTo(new CallTimer(1, 0, 0, 0));

        exchange.advance(Duration.ofMillis(200));
        assertThat(calling.timer().callDuration()).isEqualTo(1);
        assertThat(called.timer().callDuration()).isEqualTo(1);
    }

    private static long ticks(Party party) {
        return party.sessionEvents().stream()
                .filter(event -> event.type().equals(SessionEventType.UPDATE_TIMER))
                .count();
    }

    @Test
    void reportsComeEveryThreeSeconds() {
        Session session = alice.call("200");
        bob.answer();
        exchange.webrtc.network().advance(500);
        exchange.advance(Duration.ofSeconds(10));

        List<Report> reports = alice.sessionEvents().stream()
                .filter(SessionEvent.CallReport.class::isInstance)
                .map(event -> ((SessionEvent.CallReport) event).callReport())
                .toList();
        assertThat(reports).hasSize(4);
        Report last = session.callReport();
        assertThat(last).isEqualTo(reports.get(3));
        assertThat(last.extension()).isEqualTo("100");
        assertThat(last.number()).isEqualTo("200");
        assertThat(last.time()).isEqualTo(session.status().callStartTime());
        assertThat(last.audioReceived().packets()).isPresent();
        session.hangup();
        exchange.advance(Duration.ofSeconds(10));
        assertThat(session.callReport()).isEqualTo(last);
    }

    @Test
    void aMeasurementThatFailsOrLagsIsLeftOut() {
        Session session = alice.call("200");
        bob.answer();
        exchange.webrtc.hold();
        exchange.advance(Duration.ofSeconds(10));
        exchange.webrtc.release();
        exchange.advance(Duration.ofSeconds(1));
        assertThat(alice.heard().stream().filter("callReport"::equals)).hasSize(2);
        session.hangup();
    }

    @Test
    void theSessionShowsTheCallUnderneath() {
        Session calling = alice.call("200");
        Session called = bob.answer();

        assertThat(calling.callId()).isEqualTo(called.callId()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(calling.phoneName()).isEqualTo("alice");
        assertThat(calling.rtcSession().remoteIdentity().uri()).isEqualTo("sip:200@pbx.example");
        assertThat(called.rtcSession().remoteIdentity().displayName()).isEqualTo("Alice");
        assertThat(called.status().name()).isEqualTo("Alice");
        assertThat(called.status().number()).isEqualTo("100");
        assertThat(calling.rtcSession().localTag())
                .isEqualTo(called.rtcSession().remoteTag());
        assertThat(calling.rtcSession().remoteTag())
                .isEqualTo(called.rtcSession().localTag());
        assertThat(calling.rtcSession().localSdp())
                .isEqualTo(called.rtcSession().remoteSdp());
        assertThat(calling.rtcSession().transport()).hasValue("udp");
        assertThat(calling.rtcSession().signallingProvider()).isEqualTo("fake-sip");
        assertThat(calling.rtcSession().mediaProvider()).isEqualTo("fake-media");
        assertThat(calling.remoteStream().audioTracks()).hasSize(1);
        assertThat(calling.localStream().isEmpty()).isTrue();
        assertThat(alice.phone().currentSession()).contains(calling);
    }

    @Test
    void whatIsHeardCanBeListenedTo() {
        alice.call("200");
        Session called = bob.answer();
        int[] loudest = new int[1];
        called.remoteStream().audioTracks().get(0).listen(frame -> {
            for (short sample : frame.samples()) {
                loudest[0] = Math.max(loudest[0], sample);
            }
        });
        exchange.webrtc.network().advance(10);
        exchange.loop.run();
        assertThat((double) loudest[0]).isCloseTo(Short.MAX_VALUE * 0.25, within(700.0));
    }

    @Test
    void theApplicationDescribesTheCall() {
        Session session = alice.call("200");
        alice.heard();
        session.setStatus(CallStatusUpdate.NONE.withName("Bob").withCompany("Example"));
        session.setStatus(CallStatusUpdate.NONE.withName("Bob"));
        session.setStaticStatus(StaticCallStatus.NONE.withAvatar("http://example/bob.png"), true);
        exchange.loop.run();

        assertThat(alice.heard()).containsExactly("statusChange ringing", "staticStatusChange");
        assertThat(session.status().name()).isEqualTo("Bob");
        assertThat(session.status().avatar()).isEqualTo("http://example/bob.png");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.setStatus(CallStatusUpdate.NONE.withName("Bob\r\nEvil: yes")))
                .withMessageContaining("name is 'Bob??Evil: yes'");
    }

    @Test
    void anAccountAnswersByItself() {
        bob.set("autoAnswer", "3");
        Session calling = alice.call("200");
        exchange.advance(Duration.ofMillis(2900));
        assertThat(calling.status().callStartTime()).isEmpty();
        exchange.advance(Duration.ofMillis(200));
        assertThat(calling.status().callStartTime()).isPresent();
    }

    @Test
    void answerOptionsChooseTheSound() {
        alice.call("200");
        bob.ringing().answer(CallOptions.DEFAULT.withAudio(AudioInput.tone(880)));
        exchange.loop.run();
        assertThat(exchange.webrtc.last().intent().audio()).isEqualTo(AudioInput.tone(880));
        assertThat(exchange.webrtc.opened().get(0).intent().audio()).isEqualTo(AudioInput.tone(440));
    }

    @Test
    void anAnswerIsGivenOnce() {
        alice.call("200");
        Session ringing = bob.ringing();
        var first = ringing.answer();
        var second = ringing.answer();
        exchange.loop.run();
        assertThat(first.toCompletableFuture().join().code()).isEqualTo(200);
        assertThat(second.toCompletableFuture().join().code()).isEqualTo(-211);
        assertThat(alice.phone()
                        .answer("unknown", CallOptions.DEFAULT)
                        .toCompletableFuture()
                        .join()
                        .code())
                .isEqualTo(-211);
    }

    @Test
    void anAnswerThatIsOvertakenHasAnOutcomeToo() {
        exchange.webrtc.release();
        Session calling = alice.call("200");
        exchange.webrtc.hold();
        var stage = bob.ringing().answer();
        calling.hangup();
        exchange.loop.run();
        assertThat(stage.toCompletableFuture().join().code()).isEqualTo(-211);
        exchange.webrtc.release();
    }

    @Test
    void unknownEventsAreRefused() {
        Session session = alice.call("200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.on("statuschange", event -> {}))
                .withMessageContaining("statusChange");
    }

    @Test
    void listenersHearFromTheFirstEventOn() {
        List<String> heard = new java.util.ArrayList<>();
        CallOptions options = CallOptions.DEFAULT.withListener(new org.jackfield.session.SessionListener() {
            @Override
            public void onEvent(SessionEvent event) {
                heard.add(event.context().sequence() + " " + event.type());
            }
        });
        Session session = alice.call("200", options);
        List<String> late = new java.util.ArrayList<>();
        var registration = session.on("failed", event -> late.add(event.type().toString()));
        registration.close();
        session.on(SessionEventType.FAILED, event -> late.add(event.cause().text()));
        session.hangup();
        exchange.loop.run();

        assertThat(heard).containsExactly("1 sdp", "2 statusChange", "3 progress", "4 failed");
        assertThat(late).containsExactly("Canceled");
    }
}
