package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.FakeRecorder;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.Phone;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Session;
import org.jackfield.session.StaticCallStatus;
import org.jackfield.session.TerminateType;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.recording.RecordingProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a phone does with one of its calls, by Call-ID, and which of them is the current one. */
class PhoneFormsTest {

    private static final List<BiFunction<Phone, String, Boolean>> FORMS = List.of(
            Phone::setCurrentSession,
            Phone::reject,
            Phone::hangup,
            (phone, id) -> phone.terminate(id, TerminateType.TERMINATE),
            (phone, id) -> phone.blindTransfer(id, "300"),
            (phone, id) -> phone.attendedTransfer(id, "300"),
            Phone::hold,
            Phone::unhold,
            (phone, id) -> phone.dtmf(id, "1"),
            Phone::mute,
            Phone::unmute,
            Phone::startRecord,
            Phone::pauseRecord,
            Phone::renegotiate,
            Phone::videoToAudio,
            (phone, id) -> phone.setSessionStaticStatus(id, StaticCallStatus.NONE, false));

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "maxCalls", 10, "autoHold", false);
    private final Party bob = exchange.party("bob", "200", "maxCalls", 10, "autoHold", false);
    private final Phone phone = alice.phone();

    @Test
    void aCallIdThatNobodyHasIsRefused() {
        Session session = alice.call("200");
        bob.answer();
        session.hangup();
        exchange.loop.run();
        for (BiFunction<Phone, String, Boolean> form : FORMS) {
            assertThat(form.apply(phone, "unknown")).isFalse();
            assertThat(form.apply(phone, session.callId())).isFalse();
            assertThatNullPointerException().isThrownBy(() -> form.apply(phone, null));
        }
        assertThat(phone.session(session.callId())).isEmpty();
        assertThat(phone.answer("unknown", CallOptions.DEFAULT)
                        .toCompletableFuture()
                        .join()
                        .code())
                .isEqualTo(-211);
        assertThat(phone.audioToVideo("unknown", VideoInput.none())
                        .toCompletableFuture()
                        .join()
                        .code())
                .isEqualTo(-211);
    }

    @Test
    void aCallIdDoesWhatItsSessionDoes() {
        exchange.recording.add(new FakeRecorder(), Map.of(RecordingProvider.NAME, "memory"));
        Session session = alice.call("200");
        bob.answer();
        String id = session.callId();
        assertThat(phone.session(id)).contains(session);
        assertThat(phone.reject(id)).isFalse();
        assertThat(phone.mute(id)).isTrue();
        assertThat(session.status().isMute()).isTrue();
        assertThat(phone.unmute(id)).isTrue();
        assertThat(phone.dtmf(id, "1")).isTrue();
        assertThat(phone.pauseRecord(id)).isFalse();
        assertThat(phone.startRecord(id)).isTrue();
        assertThat(phone.hold(id)).isTrue();
        assertThat(phone.hold(id)).isFalse();
        exchange.loop.run();
        assertThat(session.status().isHold()).isTrue();
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.RECORDING);
        assertThat(phone.pauseRecord(id)).isTrue();
        assertThat(phone.unhold(id)).isTrue();
        exchange.loop.run();
        assertThat(phone.setSessionStaticStatus(id, StaticCallStatus.NONE.withName("Bob"), true))
                .isTrue();
        assertThat(session.status().name()).isEqualTo("Bob");
        assertThat(phone.hangup(id)).isTrue();
        assertThat(phone.hangup(id)).isFalse();
    }

    @Test
    void anIncomingCallIsAnsweredOrRefusedByItsCallId() {
        Session first = alice.call("200");
        assertThat(bob.phone().incomingList()).containsExactly(bob.ringing());
        assertThat(bob.ringing().incomingList()).containsExactly(bob.ringing());
        assertThat(bob.phone().reject(first.callId())).isTrue();
        exchange.loop.run();
        assertThat(first.endReason().map(EndReason::cause)).contains(Cause.BUSY);
        assertThat(bob.phone().incomingList()).isEmpty();

        Session second = alice.call("200");
        var answer = bob.phone().answer(second.callId(), CallOptions.DEFAULT);
        exchange.loop.run();
        assertThat(answer.toCompletableFuture().join().code()).isEqualTo(200);
        assertThat(bob.phone().incomingList()).isEmpty();
    }

    @Test
    void theCurrentSessionIsTheOneDialledEstablishedOrChosenLast() {
        assertThat(phone.currentSession()).isEmpty();
        Session first = alice.call("200");
        assertThat(phone.currentSession()).contains(first);
        bob.answer();
        Session second = alice.call("200");
        bob.answer();
        assertThat(phone.currentSession()).contains(second);
        assertThat(phone.setCurrentSession(first.callId())).isTrue();
        exchange.loop.run();
        assertThat(phone.currentSession()).contains(first);
        assertThat(first.status().isHold()).isFalse();
        assertThat(second.status().isHold()).isFalse();

        bob.call("100");
        assertThat(phone.currentSession()).contains(first);
        Session third = alice.answer();
        assertThat(phone.currentSession()).contains(third);
    }

    @Test
    void afterAnEndAConsultCallIsCurrentElseTheNewest() {
        Session first = alice.call("200");
        bob.answer();
        Session consult = alice.call("200", CallOptions.DEFAULT.withTransferId(first.callId()));
        bob.answer();
        Session third = alice.call("200");
        bob.answer();
        third.hangup();
        exchange.loop.run();
        assertThat(phone.currentSession()).contains(consult);
        consult.hangup();
        exchange.loop.run();
        assertThat(phone.currentSession()).contains(first);
        first.hangup();
        exchange.loop.run();
        assertThat(phone.currentSession()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TerminateType.class)
    void whateverItIsCalledACallEndsAsItsStateNeeds(TerminateType type) {
        Session ringing = alice.call("200");
        assertThat(phone.terminate(ringing.callId(), type)).isTrue();
        exchange.loop.run();
        assertThat(ringing.endReason().map(EndReason::cause)).contains(Cause.CANCELED);

        Session refused = alice.call("200");
        assertThat(bob.ringing().terminate(type)).isTrue();
        exchange.loop.run();
        assertThat(refused.endReason().map(EndReason::cause)).contains(Cause.BUSY);

        Session talking = alice.call("200");
        Session far = bob.answer();
        assertThat(talking.terminate(type)).isTrue();
        exchange.loop.run();
        assertThat(far.endReason().map(EndReason::cause)).contains(Cause.TERMINATED);
        assertThat(talking.terminate(type)).isFalse();
    }

    @Test
    void afterTheEndValuesStayAndNothingHappens() {
        Session session = alice.call("200");
        bob.answer();
        exchange.advance(Duration.ofSeconds(2));
        session.hangup();
        exchange.loop.run();
        var status = session.status();
        var timer = session.timer();
        alice.heard();
        assertThat(session.setStatus(CallStatusUpdate.NONE.withName("Late"))).isSameAs(session);
        assertThat(session.setStaticStatus(StaticCallStatus.NONE.withName("Late"), true))
                .isSameAs(session);
        assertThat(session.stopTimer()).isSameAs(session);
        session.destroy();
        exchange.advance(Duration.ofSeconds(5));
        assertThat(session.status()).isEqualTo(status);
        assertThat(session.timer()).isEqualTo(timer);
        assertThat(session.timer().callDuration()).isEqualTo(2);
        assertThat(session.rtcSession().callId()).isEqualTo(session.callId());
        assertThat(session.callReport().time()).isPresent();
        assertThat(alice.heard()).isEmpty();
    }

    @Test
    void whoDestroysASessionLeavesNobodyHanging() {
        Session ringing = alice.call("200");
        Session far = bob.ringing();
        ringing.destroy();
        exchange.loop.run();
        assertThat(far.endReason().map(EndReason::cause)).contains(Cause.CANCELED);

        Session talking = alice.call("200");
        Session answered = bob.answer();
        answered.destroy();
        answered.destroy();
        exchange.loop.run();
        assertThat(talking.endReason().map(EndReason::cause)).contains(Cause.TERMINATED);

        Session refused = alice.call("200");
        bob.ringing().destroy();
        exchange.loop.run();
        assertThat(refused.endReason().map(EndReason::cause)).contains(Cause.BUSY);
        assertThat(exchange.webrtc.network().openPaths()).isZero();
        assertThat(exchange.timer.waiting()).isZero();
    }

    @Test
    void aTimerThatWasStoppedStaysStopped() {
        Session session = alice.call("200");
        exchange.advance(Duration.ofSeconds(2));
        session.stopTimer();
        bob.answer();
        session.hold();
        alice.heard();
        exchange.advance(Duration.ofSeconds(3));
        assertThat(session.timer().ringDuration()).isEqualTo(2);
        assertThat(session.timer().callDuration()).isZero();
        assertThat(session.timer().holdDuration()).isZero();
    }
}
