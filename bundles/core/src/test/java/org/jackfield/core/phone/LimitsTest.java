package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Map;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Cause;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.Session;
import org.jackfield.spi.media.MediaProvider;
import org.junit.jupiter.api.Test;

/** What is refused, with which code, and that nothing is sent then. */
class LimitsTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200", "maxCalls", 10);

    @Test
    void numbersThatCannotBeDialled() {
        for (String number : new String[] {
            "", " ", "\r\nVia: x", "a@b@c", "x".repeat(257), "200@", "sips:200@pbx.example;transport=udp"
        }) {
            Result result = alice.refusal(number, CallOptions.DEFAULT);
            assertThat(result.resultCode()).as("number '%s'", number).isEqualTo(ResultCode.INVALID_NUMBER);
            assertThat(result.detail()).startsWith("number is '").doesNotContain("\r");
        }
        assertThatNullPointerException().isThrownBy(() -> alice.phone().call(null));
        assertThat(alice.phone().sessions()).isEmpty();
        assertThat(alice.sessionEvents()).isEmpty();
    }

    @Test
    void noSecondCallWhileOneIsBeingSetUp() {
        alice.call("200");
        assertThat(alice.refusal("200", CallOptions.DEFAULT).code()).isEqualTo(-210);

        alice.set("guardUnconnected", false);
        assertThat(alice.call("200")).isNotNull();
    }

    @Test
    void noAnswerWhileOneIsBeingSetUp() {
        Party carol = exchange.party("carol", "300");
        alice.call("200");
        carol.call("100");
        Session ringing = alice.ringing();
        assertThat(ringing.answer().toCompletableFuture().join().code()).isEqualTo(-210);
        assertThat(alice.phone()
                        .answer(ringing.callId(), CallOptions.DEFAULT)
                        .toCompletableFuture()
                        .join()
                        .code())
                .isEqualTo(-210);

        alice.set("guardUnconnected", false);
        alice.answer();
    }

    @Test
    void asManyCallsAsTheAccountMayHave() {
        alice.call("200");
        bob.answer();
        alice.call("200");
        bob.answer();
        assertThat(alice.phone().isMaxCall()).isTrue();
        assertThat(alice.refusal("200", CallOptions.DEFAULT).code()).isEqualTo(-205);

        Session refused = bob.call("100");
        assertThat(refused.endReason().orElseThrow().code()).hasValue(486);
        assertThat(alice.phoneEvents())
                .filteredOn(event -> event.eventName().equals("incoming"))
                .isEmpty();

        alice.phone().sessions().get(0).hangup();
        assertThat(alice.phone().isMaxCall()).isFalse();
    }

    @Test
    void callWaitingOff() {
        alice.set("callWaiting", false);
        alice.call("200");
        bob.answer();
        assertThat(bob.call("100").endReason().orElseThrow().cause()).isEqualTo(Cause.BUSY);
        assertThat(alice.refusal("200", CallOptions.DEFAULT).code()).isEqualTo(-205);
    }

    @Test
    void oneCallInTheThrottleTime() {
        alice.set("callThrottle", 1000);
        alice.set("guardUnconnected", false);
        alice.call("200");
        assertThat(alice.refusal("200", CallOptions.DEFAULT).code()).isEqualTo(-208);
        exchange.advance(Duration.ofMillis(1001));
        assertThat(alice.call("200")).isNotNull();
    }

    @Test
    void consultCallsAreNotCounted() {
        Session parent = alice.call("200");
        bob.answer();
        alice.call("200");
        bob.answer();
        assertThat(alice.refusal("200", CallOptions.DEFAULT.withTransferId("unknown"))
                        .code())
                .isEqualTo(-207);

        Session consult = alice.call("200", CallOptions.DEFAULT.withTransferId(parent.callId()));
        bob.answer();
        assertThat(consult.status().isTransfer()).isTrue();
        assertThat(consult.status().transferParent().orElseThrow().callId()).isEqualTo(parent.callId());

        parent.hangup();
        exchange.loop.run();
        assertThat(consult.endReason().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
    }

    @Test
    void noMediaProvider() {
        exchange.mediaLeaves(alice, bob);
        assertThat(alice.refusal("200", CallOptions.DEFAULT).code()).isEqualTo(-206);

        exchange.media.add(exchange.webrtc, Map.of(MediaProvider.NAME, "fake-media"));
        assertThat(alice.call("200").endReason()).isEmpty();
    }

    @Test
    void noSignalling() {
        Party carol = exchange.stoppedParty("carol", "300");
        Result result = carol.refusal("100", CallOptions.DEFAULT);
        assertThat(result.resultCode()).isEqualTo(ResultCode.UNKNOWN_ERROR);
        assertThat(result.detail()).contains("Connection Error: not started");
    }

    @Test
    void aPhoneThatCallsItself() {
        Session session = alice.call("100");
        assertThat(session.endReason().orElseThrow().code()).hasValue(482);
    }

    @Test
    void aNumberThatCannotBeDialledIsNoTransferTargetEither() {
        Session session = alice.call("200");
        bob.answer();
        assertThatIllegalArgumentException().isThrownBy(() -> session.blindTransfer("300\r\nVia: x"));
        assertThatIllegalArgumentException().isThrownBy(() -> session.attendedTransfer(""));
        assertThatIllegalArgumentException().isThrownBy(() -> alice.phone().blindTransfer(session.callId(), "sip:"));
        assertThat(session.endReason()).isEmpty();
    }

    @Test
    void whatThisVersionDoesNotDoSaysSo() {
        Session session = alice.call("200");
        bob.answer();
        assertThat(session.startRecord()).isFalse();
        assertThat(session.pauseRecord()).isFalse();
        assertThat(session.recording()).isEmpty();
        assertThat(alice.phone().hold("unknown")).isFalse();
        assertThat(alice.phone().isRegistered()).isFalse();
    }
}
