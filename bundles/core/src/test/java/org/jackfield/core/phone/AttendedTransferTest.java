package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.jackfield.core.kit.Party;
import org.jackfield.core.kit.Triangle;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Cause;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.jupiter.api.Test;

/**
 * The flows of RFC 5589 section 7, with three parties. As in the reference the REFER goes to the consult call's far end, which
 * then calls the parent's: so that one is the transferee here, and the parent's far end has its call replaced.
 */
class AttendedTransferTest {

    private final Triangle triangle = new Triangle();
    private final Party transferor = triangle.transferor;
    private final Party parentsFarEnd = triangle.transferee;
    private final Party consulted = triangle.target;
    private final Session parent = triangle.established();

    private void run() {
        triangle.exchange.loop.run();
    }

    private Session consult() {
        return transferor.call("300", CallOptions.DEFAULT.withTransferId(parent.callId()));
    }

    /** Section 7.3, the attended transfer call flow. */
    @Test
    void attendedTransfer() {
        Session consult = consult();
        consulted.answer();
        Session replaced = Triangle.newest(parentsFarEnd);
        replaced.mute();
        assertThat(consult.attendedTransfer("200")).isTrue();
        assertThat(consult.attendedTransfer("200")).isFalse();
        run();

        assertThat(transferor.phone().sessions()).isEmpty();
        assertThat(consult.endReason().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
        assertThat(parent.endReason().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
        assertThat(parentsFarEnd.phone().sessions()).hasSize(1);
        assertThat(consulted.phone().sessions()).hasSize(1);
        Session left = Triangle.newest(parentsFarEnd);
        assertThat(left.status().number()).isEqualTo("300");
        assertThat(left.status().isMute()).isTrue();
        assertThat(left.rtcSession().replacedCallId()).hasValue(parent.callId());
        assertThat(replaced.endReason().orElseThrow().detail()).isEqualTo("replaced by call " + left.callId());
        assertThat(Triangle.newest(consulted).rtcSession().referredFrom()).hasValue(consult.callId());
        assertThat(Triangle.newest(consulted).status().isHold()).isFalse();
    }

    /** Section 7.6, semi-attended: here the REFER waits for the answer. */
    @Test
    void theConsultCallStillRings() {
        Session consult = consult();
        assertThat(consult.attendedTransfer("200")).isTrue();
        run();
        assertThat(parent.endReason()).isEmpty();
        assertThat(consulted.phone().incomingList()).hasSize(1);

        consulted.answer();
        assertThat(transferor.phone().sessions()).isEmpty();
        assertThat(Triangle.newest(parentsFarEnd).status().number()).isEqualTo("300");
    }

    @Test
    void aConsultCallThatNobodyAnswersLeavesTheParent() {
        Session consult = consult();
        assertThat(consult.attendedTransfer("200")).isTrue();
        consulted.ringing().reject();
        run();
        assertThat(consult.endReason().orElseThrow().cause()).isEqualTo(Cause.BUSY);
        assertThat(transferor.phone().sessions()).containsExactly(parent);
    }

    @Test
    void whenItFailsBothLive() {
        consulted.set("acceptTransfer", "never");
        Session consult = consult();
        consulted.answer();
        assertThat(consult.attendedTransfer("200")).isTrue();
        run();
        triangle.exchange.advance(Duration.ofSeconds(10));
        assertThat(transferor.phone().sessions()).containsExactly(parent, consult);
        assertThat(Triangle.warnings(transferor)).singleElement().satisfies(warning -> {
            assertThat(warning.operation()).isEqualTo("attendedTransfer");
            assertThat(warning.code()).isEqualTo(OptionalInt.of(603));
        });
        assertThat(consult.status().isHold()).isFalse();
        assertThat(parent.status().isHold()).isTrue();
    }

    @Test
    void onlyAConsultCallWithItsParentIsTransferred() {
        assertThat(parent.attendedTransfer("300")).isFalse();
        Session consult = consult();
        parent.hangup();
        run();
        assertThat(consult.attendedTransfer("200")).isFalse();
    }

    @Test
    void limitsDoNotRefuseTheCallThatReplacesOne() {
        parentsFarEnd.set("maxCalls", 1);
        parentsFarEnd.set("callWaiting", false);
        Session consult = consult();
        consulted.answer();
        consult.attendedTransfer("200");
        run();
        assertThat(Triangle.newest(parentsFarEnd).status().number()).isEqualTo("300");
        assertThat(parentsFarEnd.sessionEvents()).noneMatch(SessionEvent.Failed.class::isInstance);
    }
}
