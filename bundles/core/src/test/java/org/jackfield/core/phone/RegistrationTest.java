package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;
import org.jackfield.session.ResultCode;
import org.jackfield.session.Session;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** What a phone makes of its server and its registrar. */
class RegistrationTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final RegistrationFailure FORBIDDEN =
            new RegistrationFailure(OptionalInt.of(403), "Forbidden", Optional.of(Duration.ofSeconds(90)));
    private final SignallingException refused = new SignallingException("connection refused");

    private final Exchange exchange = new Exchange();

    private Party alice() {
        return exchange.party("alice", "100", "password", "secret", "server", "sip:pbx.example");
    }

    private static PhoneStatus status(Party party) {
        return party.phone().status();
    }

    @Test
    void aPhoneThatHasRegisteredSaysSo() {
        Party alice = alice();
        assertThat(alice.heard()).containsExactly("phone connected", "phone registered", "phone isRegisteredChange");
        assertThat(alice.phone().isRegistered()).isTrue();
        assertThat(status(alice).state()).isEqualTo(PhoneState.REGISTERED);
        assertThat(status(alice).detail()).isEqualTo("registered at sip:pbx.example, for 1800 s at a time");
        assertThat(status(alice).nextAttempt()).isEmpty();
        PhoneEvent.Registered registered =
                (PhoneEvent.Registered) alice.phoneEvents().get(1);
        assertThat(registered.expires()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aPhoneWithAServerThatDoesNotRegisterIsConnected() {
        Party alice = exchange.party("alice", "100", "server", "sip:pbx.example");
        assertThat(alice.heard()).containsExactly("phone connected");
        assertThat(status(alice).state()).isEqualTo(PhoneState.CONNECTED);
        assertThat(status(alice).detail()).isEqualTo("connected to sip:pbx.example, does not register");
        assertThat(alice.phone().isRegistered()).isFalse();
    }

    @Test
    void aRefusedRegistrationSaysWhyAndWhenItIsTriedAgain() {
        exchange.sip.server().refuseRegistrations(FORBIDDEN);
        Party alice = alice();
        assertThat(alice.heard()).containsExactly("phone registrationFailed");
        assertThat(status(alice).state()).isEqualTo(PhoneState.DISCONNECTED);
        assertThat(status(alice).detail()).isEqualTo("registration refused: 403 Forbidden; next attempt at 12:01:30Z");
        assertThat(status(alice).nextAttempt()).hasValue(NOON.plusSeconds(90));
        PhoneEvent.RegistrationFailed failed =
                (PhoneEvent.RegistrationFailed) alice.phoneEvents().get(0);
        assertThat(failed.reason()).hasToString("Rejected (403): Forbidden");
        assertThat(failed.nextAttempt()).hasValue(NOON.plusSeconds(90));
        assertThat(status(alice).failure()).contains(failed.reason());
        assertThat(status(alice).server()).isEqualTo("sip:pbx.example");
    }

    @Test
    void theQueryOfAServerMayHoldASecretAndIsNotShown() {
        exchange.sip.server().refuseRegistrations(FORBIDDEN);
        Party alice = exchange.party("alice", "100", "password", "x", "server", "wss://pbx.example/ws?token=secret");
        assertThat(status(alice).server()).isEqualTo("wss://pbx.example/ws");
        assertThat(status(alice).toString() + alice.phoneEvents()).doesNotContain("token");
    }

    @Test
    void eachKindOfFailureHasItsCause() {
        assertThat(causeOf(OptionalInt.of(401))).isEqualTo(Cause.AUTHENTICATION_ERROR);
        assertThat(causeOf(OptionalInt.of(407))).isEqualTo(Cause.AUTHENTICATION_ERROR);
        assertThat(causeOf(OptionalInt.of(500))).isEqualTo(Cause.SIP_FAILURE_CODE);
        assertThat(causeOf(OptionalInt.empty())).isEqualTo(Cause.REQUEST_TIMEOUT);
    }

    private static Cause causeOf(OptionalInt statusCode) {
        Exchange exchange = new Exchange();
        exchange.sip.server().refuseRegistrations(new RegistrationFailure(statusCode, "why", Optional.empty()));
        Party alice = exchange.party("alice", "100", "password", "secret");
        assertThat(alice.phone().status().nextAttempt()).isEmpty();
        return ((PhoneEvent.RegistrationFailed) alice.phoneEvents().get(0)).cause();
    }

    @Test
    void callsOfAPhoneThatIsRefusedAreRefusedWithTheReason() {
        exchange.sip.server().refuseRegistrations(FORBIDDEN);
        var refusal = alice().refusal("200", CallOptions.DEFAULT);
        assertThat(refusal.code()).isEqualTo(ResultCode.REGISTRY_FAILED.code());
        assertThat(refusal.detail()).contains("403 Forbidden");
    }

    @Test
    void theSameFailureAgainIsNotToldAgainButItsNextAttemptShows() {
        exchange.sip.server().refuseRegistrations(FORBIDDEN);
        Party alice = alice();
        alice.heard();
        exchange.advance(Duration.ofSeconds(90));
        exchange.line(alice).reconnect();
        exchange.loop.run();
        assertThat(alice.heard()).isEmpty();
        assertThat(status(alice).detail()).endsWith("next attempt at 12:03:00Z");
        assertThat(status(alice).since()).isEqualTo(NOON);
        exchange.sip.server().takeRegistrations();
        exchange.line(alice).reconnect();
        exchange.loop.run();
        assertThat(status(alice).failure()).isEmpty();
        assertThat(alice.heard()).containsExactly("phone connected", "phone registered", "phone isRegisteredChange");
    }

    @Test
    void aServerThatIsNotThereSaysSoOnce() {
        exchange.sip.server().vanish(refused, Duration.ofSeconds(2));
        Party alice = alice();
        assertThat(alice.heard()).containsExactly("phone disconnected", "phone registrationFailed");
        assertThat(status(alice).state()).isEqualTo(PhoneState.DISCONNECTED);
        assertThat(status(alice).detail())
                .isEqualTo("no connection to sip:pbx.example: connection refused; next attempt at 12:00:02Z");
        EndReason cause = ((PhoneEvent.RegistrationFailed) alice.phoneEvents().get(1)).reason();
        assertThat(cause).hasToString("Connection Error: connection refused");
        assertThat(status(alice).failure().orElseThrow().cause()).isEqualTo(Cause.CONNECTION_ERROR);
        exchange.line(alice).reconnect();
        exchange.loop.run();
        assertThat(alice.heard()).isEmpty();
        var refusal = alice.refusal("200", CallOptions.DEFAULT);
        assertThat(refusal.code()).isEqualTo(ResultCode.UNKNOWN_ERROR.code());
        assertThat(refusal.detail()).startsWith("Connection Error: no connection to sip:pbx.example");
    }

    @Test
    void aLostConnectionEndsTheRegistrationUntilItIsBack() {
        Party alice = alice();
        alice.heard();
        exchange.line(alice).breakFlow(refused, Duration.ofSeconds(1));
        exchange.loop.run();
        assertThat(alice.heard()).containsExactly("phone disconnected", "phone isRegisteredChange");
        assertThat(alice.phone().isRegistered()).isFalse();
        exchange.line(alice).reconnect();
        exchange.loop.run();
        assertThat(alice.heard()).containsExactly("phone connected", "phone registered", "phone isRegisteredChange");
        assertThat(alice.phone().isRegistered()).isTrue();
    }

    @Test
    void aRefreshThatIsRefusedEndsTheRegistrationButNotTheCalls() {
        Party alice = alice();
        Party bob = exchange.party("bob", "200");
        Session calling = alice.call("200");
        bob.answer();
        alice.heard();
        exchange.sip.server().refuseRegistrations(FORBIDDEN);
        exchange.line(alice).refreshRegistration();
        exchange.loop.run();
        assertThat(alice.heard()).containsExactly("phone registrationFailed", "phone isRegisteredChange");
        assertThat(status(alice).state()).isEqualTo(PhoneState.CONNECTED);
        assertThat(status(alice).detail()).startsWith("registration refused: 403 Forbidden");
        assertThat(calling.endReason()).isEmpty();
    }

    @Test
    void aRegistrarThatForgetsIsTold() {
        Party alice = alice();
        alice.heard();
        exchange.line(alice).unregister("ran out");
        exchange.loop.run();
        assertThat(alice.heard()).containsExactly("phone unregistered", "phone isRegisteredChange");
        assertThat(status(alice).state()).isEqualTo(PhoneState.CONNECTED);
        assertThat(status(alice).detail()).isEqualTo("not registered: ran out");
    }

    @Test
    void aPhoneThatIsStoppedIsNotRegisteredAnyMore() {
        Party alice = alice();
        alice.heard();
        alice.phone().disconnect();
        exchange.loop.run();
        assertThat(alice.heard())
                .containsExactly("phone disconnected", "phone unregistered", "phone isRegisteredChange");
        assertThat(alice.phone().isRegistered()).isFalse();
        assertThat(exchange.timer.waiting()).isZero();
    }

    @Test
    void aCallWaitsForTheFirstRegistration() {
        exchange.sip.server().hang();
        Party alice = alice();
        exchange.party("bob", "200");
        assertThat(status(alice).state()).isEqualTo(PhoneState.CONNECTING);
        assertThat(status(alice).detail()).isEqualTo("connects to sip:pbx.example");
        CompletableFuture<Session> called = alice.phone().call("200").toCompletableFuture();
        exchange.advance(Duration.ofSeconds(9));
        assertThat(called).isNotDone();
        exchange.sip.server().comeBack();
        exchange.line(alice).reconnect();
        exchange.loop.run();
        assertThat(called).isCompleted();
        assertThat(exchange.timer.waiting()).isPositive();
    }

    @Test
    void aCallDoesNotWaitForEver() {
        exchange.sip.server().hang();
        Party alice = alice();
        CompletableFuture<Session> called = alice.phone().call("200").toCompletableFuture();
        exchange.advance(Duration.ofSeconds(10));
        assertThat(called)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("connects to sip:pbx.example");
        assertThat(alice.refusal("200", CallOptions.DEFAULT).detail()).contains("connects to sip:pbx.example");
        assertThat(exchange.timer.waiting()).isZero();
    }

    @Test
    void aLineThatIsLostIsOpenedAgainAndRegistersAgain() {
        Party alice = alice();
        alice.heard();
        exchange.line(alice).lose(new SignallingException("the network is down"));
        exchange.loop.run();
        assertThat(alice.heard()).containsExactly("phone disconnected", "phone isRegisteredChange");
        assertThat(status(alice).detail()).isEqualTo("lost its line: the network is down; next attempt at 12:00:01Z");
        assertThat(status(alice).nextAttempt()).hasValue(NOON.plusSeconds(1));
        exchange.advance(Duration.ofSeconds(1));
        assertThat(alice.heard()).containsExactly("phone connected", "phone registered", "phone isRegisteredChange");
        assertThat(List.of(status(alice).state())).containsExactly(PhoneState.REGISTERED);
    }
}
