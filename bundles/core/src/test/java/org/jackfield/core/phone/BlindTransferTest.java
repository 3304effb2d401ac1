package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalInt;
import org.jackfield.core.kit.Party;
import org.jackfield.core.kit.Triangle;
import org.jackfield.session.CallState;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** The flows of RFC 5589 section 6, with three parties. */
class BlindTransferTest {

    private final Triangle triangle = new Triangle();
    private final Party transferor = triangle.transferor;
    private final Party transferee = triangle.transferee;
    private final Party target = triangle.target;

    private void run() {
        triangle.exchange.loop.run();
    }

    private Session transferring() {
        Session call = triangle.established();
        assertThat(call.blindTransfer("300")).isTrue();
        run();
        return call;
    }

    /** Section 6.1, the basic transfer call flow. */
    @Test
    void successfulTransfer() {
        Session call = transferring();
        assertThat(target.phone().incomingList()).hasSize(1);
        assertThat(call.endReason()).isEmpty();

        target.answer();
        assertThat(Triangle.progress(transferor)).containsExactly(202, 100, 180, 200);
        EndReason end = call.endReason().orElseThrow();
        assertThat(end.cause()).isEqualTo(Cause.TERMINATED);
        assertThat(end.detail()).isEqualTo("transferred");
        assertThat(transferor.phone().sessions()).isEmpty();

        Session left = Triangle.newest(transferee);
        assertThat(transferee.phone().sessions()).hasSize(1);
        assertThat(left.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(left.status().number()).isEqualTo("300");
        assertThat(left.rtcSession().referredFrom()).hasValue(call.callId());
        assertThat(target.phone().sessions()).hasSize(1);
    }

    @Test
    void theTransfereeHearsWhoAskedForWhat() {
        transferring();
        SessionEvent.Refer refer = transferee.sessionEvents().stream()
                .filter(SessionEvent.Refer.class::isInstance)
                .map(SessionEvent.Refer.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(refer.accepted()).isTrue();
        assertThat(refer.request().target()).isEqualTo("sip:300@pbx.example");
        assertThat(refer.request().referredBy()).hasValue("sip:100@pbx.example");
        assertThat(refer.request().attended()).isFalse();
        assertThat(refer.request().session())
                .isSameAs(transferee.phone().sessions().get(0));
    }

    /** Section 6.3.1. */
    @Test
    void failedTransferTargetBusy() {
        Session call = transferring();
        target.ringing().reject();
        run();
        assertFailed(call, Cause.BUSY, 486);
    }

    /** Section 6.3.2. */
    @Test
    void failedTransferTargetDoesNotAnswer() {
        Session call = transferring();
        triangle.exchange.advance(Duration.ofMinutes(6));
        assertThat(call.endReason()).isEmpty();
        assertThat(Triangle.warnings(transferor)).hasSize(1);
        assertThat(target.phone().sessions()).isEmpty();
        assertTalking(call);
    }

    @Test
    void failedTransferNobodyHasTheNumber() {
        Session call = triangle.established();
        assertThat(call.blindTransfer("sip:404@127.0.0.1:5062")).isTrue();
        run();
        assertFailed(call, Cause.NOT_FOUND, 404);
    }

    @Test
    void failedTransferTransfereeRefuses() {
        transferee.set("acceptTransfer", "never");
        Session call = transferring();
        assertFailed(call, Cause.REJECTED, 603);
        assertThat(transferee.heard()).contains("refer");
        assertThat(target.phone().sessions()).isEmpty();
    }

    private void assertFailed(Session call, Cause cause, int statusCode) {
        assertThat(Triangle.warnings(transferor)).singleElement().satisfies(warning -> {
            assertThat(warning.operation()).isEqualTo("blindTransfer");
            assertThat(warning.cause()).isEqualTo(cause);
            assertThat(warning.code()).isEqualTo(OptionalInt.of(statusCode));
        });
        assertTalking(call);
        assertThat(call.blindTransfer("300")).isTrue();
    }

    /** Both sides go on, nobody holds, and nothing else is left. They resume at once, so their offers meet. */
    private void assertTalking(Session call) {
        triangle.exchange.advance(Duration.ofSeconds(10));
        assertThat(transferor.phone().sessions()).containsExactly(call);
        assertThat(transferee.phone().sessions()).hasSize(1);
        assertThat(call.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(call.status().isHold()).isFalse();
        assertThat(Triangle.newest(transferee).status().isHold()).isFalse();
    }

    @Test
    void theFarEndIsHeldMeanwhile() {
        Session call = transferring();
        assertThat(call.status().isHold()).isTrue();
        assertThat(transferee.phone().sessions().get(0).status().isHold()).isTrue();
    }

    @Test
    void aTransferorWhoHangsUpEarlyDoesNotStopTheNewCall() {
        Session call = transferring();
        assertThat(call.hangup()).isTrue();
        run();
        target.answer();
        assertThat(call.endReason().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
        assertThat(transferee.phone().sessions()).hasSize(1);
        assertThat(Triangle.newest(transferee).status().number()).isEqualTo("300");
    }

    /** As the reference does it: BYE right behind the REFER. */
    @Test
    void aTransferorWhoHangsUpAtOnceDoesNotStopTheNewCall() {
        Session call = triangle.established();
        call.hold();
        run();
        call.blindTransfer("300");
        call.hangup();
        run();
        target.answer();
        assertThat(Triangle.newest(transferee).status().number()).isEqualTo("300");
        assertThat(transferor.phone().sessions()).isEmpty();
    }

    @Test
    void aTransfereeWhoHangsUpEndsTheTransferorsCall() {
        Session call = transferring();
        transferee.phone().sessions().get(0).hangup();
        run();
        assertThat(call.endReason().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
        target.answer();
        assertThat(Triangle.newest(transferee).status().number()).isEqualTo("300");
    }

    @Test
    void aTransfereeMayGiveTheNewCallUp() {
        Session call = transferring();
        Triangle.newest(transferee).hangup();
        run();
        assertThat(Triangle.warnings(transferor)).singleElement().satisfies(warning -> assertThat(warning.code())
                .isEqualTo(OptionalInt.of(487)));
        assertTalking(call);
    }

    @Test
    void limitsDoNotKeepTheTransfereeFromCalling() {
        transferee.set("maxCalls", 1);
        transferee.set("callThrottle", 60_000);
        transferring();
        assertThat(target.phone().incomingList()).hasSize(1);
    }

    @Test
    void mutingGoesOnInTheNewCall() {
        Session call = triangle.established();
        transferee.phone().sessions().get(0).mute();
        call.blindTransfer("300");
        run();
        assertThat(Triangle.newest(transferee).status().isMute()).isTrue();
    }

    @Test
    void onlyAnEstablishedCallIsTransferredAndOnlyOnce() {
        Session ringing = transferor.call("200");
        assertThat(ringing.blindTransfer("300")).isFalse();
        assertThat(transferee.ringing().blindTransfer("300")).isFalse();
        transferee.answer();
        assertThat(ringing.blindTransfer("300")).isTrue();
        assertThat(ringing.blindTransfer("300")).isFalse();
        run();
        assertThat(ringing.blindTransfer("300")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ringing.blindTransfer("300\r\nEvil: yes"))
                .withMessageContaining("number is");
    }
}
