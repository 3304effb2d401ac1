package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** Keys from one party to the other. */
class KeysInACallTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");

    private Session call() {
        Session session = alice.call("200");
        bob.answer();
        return session;
    }

    @Test
    void whatOnePressesTheOtherHearsAtAPaceOf200Ms() {
        Session session = call();
        assertThat(session.dtmf("12#")).isTrue();
        assertThat(session.dtmf(",d")).isTrue();
        exchange.advance(Duration.ofSeconds(5));

        List<SessionEvent.Dtmf> keys = keys(bob);
        assertThat(keys).extracting(SessionEvent.Dtmf::tone).containsExactly('1', '2', '#', 'D');
        Instant first = keys.get(0).context().time();
        assertThat(keys)
                .extracting(key -> Duration.between(first, key.context().time()).toMillis())
                .containsExactly(0L, 200L, 400L, 2600L);
        assertThat(keys(alice)).isEmpty();
    }

    @Test
    void whoSaysInfoSendsInfo() {
        alice.set("dtmf", "info");
        Session session = call();
        session.dtmf("4*");
        exchange.advance(Duration.ofSeconds(1));
        assertThat(keys(bob)).extracting(SessionEvent.Dtmf::tone).containsExactly('4', '*');
    }

    @Test
    void whereTheFarEndTakesNoTelephoneEventInfoTakesItsPlace() {
        exchange.webrtc.withoutTones();
        Session session = call();
        session.dtmf("123");
        exchange.advance(Duration.ofSeconds(1));
        assertThat(keys(bob)).extracting(SessionEvent.Dtmf::tone).containsExactly('1', '2', '3');
        assertThat(alice.heard()).doesNotContain("warningMessage");
    }

    @Test
    void withoutATalkThereAreNoKeys() {
        Session session = alice.call("200");
        assertThat(session.dtmf("1")).isFalse();
        assertThat(bob.ringing().dtmf("1")).isFalse();
        session.hangup();
        assertThat(session.dtmf("1")).isFalse();
        assertThat(alice.phone().dtmf("unknown", "1")).isFalse();
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutRepeatingIt() {
        Session session = call();
        for (String tones : List.of("", "1x", "47 11", "1".repeat(257), "1\r\n2")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.dtmf(tones))
                    .withMessage("tones has " + tones.length() + " characters, must be 1 to 256 of 0-9 A-D * # and ,");
        }
    }

    @Test
    void theEndOfTheCallEndsItsKeys() {
        Session session = call();
        session.dtmf("123456789");
        exchange.advance(Duration.ofMillis(500));
        session.hangup();
        exchange.advance(Duration.ofSeconds(5));
        assertThat(keys(bob)).hasSize(3);
    }

    @Test
    void thePbxHearsItsFeatureCodeAndTheStatusSaysWhatWasAsked() {
        alice.set("recording", "pbx");
        alice.set("recordFeatureCode", "*1");
        Session session = call();
        assertThat(session.startRecord()).isTrue();
        exchange.advance(Duration.ofSeconds(1));
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.RECORDING);
        assertThat(alice.phone().pauseRecord(session.callId())).isTrue();
        exchange.advance(Duration.ofSeconds(1));
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.PAUSE);
        assertThat(keys(bob)).extracting(SessionEvent.Dtmf::tone).containsExactly('*', '1', '*', '1');
    }

    private static List<SessionEvent.Dtmf> keys(Party party) {
        return party.sessionEvents().stream()
                .filter(SessionEvent.Dtmf.class::isInstance)
                .map(SessionEvent.Dtmf.class::cast)
                .toList();
    }
}
