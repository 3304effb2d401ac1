package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.core.call.ServicePolicy.DtmfMethod;
import org.jackfield.session.Cause;
import org.jackfield.session.SessionEvent;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, sent and heard: what is sent when, and what is told. */
class KeysTest {

    private static final Duration TONE = Duration.ofMillis(100);

    private final Walk walk = new Walk(Calls.inEveryPhase().get("TALKING (out)"));

    @Test
    void eachKeySoundsFor100MsAndIsFollowedByAGapOf100Ms() {
        assertThat(walk.accepts(new Input.SendKeys("1b"))).isTrue();
        assertThat(walk.effects()).containsExactly(new Effect.SendTone('1', TONE));
        walk.after(Duration.ofMillis(5)).takes(new Input.KeySent());
        assertThat(walk.alarm(Alarm.KEY)).isEqualTo(Walk.BEGAN.plusMillis(200));

        walk.at(Walk.BEGAN.plusMillis(200)).takes(new Input.AlarmRang(Alarm.KEY));
        assertThat(walk.effects()).containsExactly(new Effect.SendTone('B', TONE));
    }

    @Test
    void theNextKeyWaitsUntilItsPredecessorIsOut() {
        walk.takes(new Input.SendKeys("12"));
        walk.after(Duration.ofSeconds(3)).takes(new Input.KeySent());
        assertThat(walk.alarm(Alarm.KEY)).isEqualTo(Walk.BEGAN.plusSeconds(3));
    }

    @Test
    void aCommaIsAPauseOfTwoSeconds() {
        walk.takes(new Input.SendKeys(",1"));
        assertThat(walk.effects()).isEmpty();
        assertThat(walk.alarm(Alarm.KEY)).isEqualTo(Walk.BEGAN.plusSeconds(2));
        walk.after(Duration.ofSeconds(2)).takes(new Input.AlarmRang(Alarm.KEY));
        assertThat(walk.effects()).containsExactly(new Effect.SendTone('1', TONE));
    }

    @Test
    void laterKeysFollowEarlierOnesWhole() {
        walk.takes(new Input.SendKeys("12"));
        walk.takes(new Input.SendKeys("34"));
        assertThat(sendAll()).isEqualTo("1234");
        assertThat(walk.call().services().keys().idle()).isTrue();
    }

    @Test
    void at1024WaitingKeysFurtherOnesAreRefused() {
        walk.takes(new Input.SendKeys("0"));
        for (int i = 0; i < 4; i++) {
            assertThat(walk.accepts(new Input.SendKeys("1".repeat(256)))).isTrue();
        }
        assertThat(walk.accepts(new Input.SendKeys("1"))).isFalse();
    }

    @Test
    void withoutTelephoneEventThisKeyAndTheRestGoByInfo() {
        walk.takes(new Input.SendKeys("5#"));
        walk.takes(toneFailed(MediaException.Kind.NOT_NEGOTIATED));
        assertThat(walk.effects())
                .last()
                .isEqualTo(new Effect.SendInfo("application/dtmf-relay", "Signal=5\r\nDuration=100"));
        walk.takes(new Input.InfoAnswered(200));
        walk.after(Duration.ofMillis(200)).takes(new Input.AlarmRang(Alarm.KEY));
        assertThat(walk.effects())
                .containsExactly(new Effect.SendInfo("application/dtmf-relay", "Signal=#\r\nDuration=100"));
    }

    @Test
    void anAccountCanSayHowKeysAreSent() {
        Walk info = new Walk(Calls.talking(Calls.policy(DtmfMethod.INFO)));
        info.takes(new Input.SendKeys("5"));
        assertThat(info.effects()).containsExactly(new Effect.SendInfo(KeyInfo.TYPE, "Signal=5\r\nDuration=100"));

        Walk events = new Walk(Calls.talking(Calls.policy(DtmfMethod.RFC4733)));
        events.takes(new Input.SendKeys("5"));
        events.takes(toneFailed(MediaException.Kind.NOT_NEGOTIATED));
        assertThat(events.warning().operation()).isEqualTo("dtmf");
        assertThat(events.call().services().keys().idle()).isTrue();
    }

    @Test
    void aRefusedInfoIsToldWithItsCodeAndTheRestIsDropped() {
        Walk info = new Walk(Calls.talking(Calls.policy(DtmfMethod.INFO)));
        info.takes(new Input.SendKeys("4711"));
        info.takes(new Input.InfoAnswered(415));

        SessionEvent.WarningMessage warning = info.warning();
        assertThat(warning.operation()).isEqualTo("dtmf");
        assertThat(warning.code()).hasValue(415);
        assertThat(warning.cause()).isEqualTo(Cause.SIP_FAILURE_CODE);
        assertThat(warning.detail()).contains("3 that waited are dropped").doesNotContain("4711");
        assertThat(info.call().services().keys().waiting()).isEmpty();
        assertThat(info.accepts(new Input.SendKeys("9"))).isTrue();
    }

    @Test
    void keysAreInNoText() {
        walk.takes(new Input.SendKeys("#*#*"));
        walk.takes(new Input.KeySent());
        List<Object> all = new ArrayList<>(walk.effects());
        all.addAll(List.of(
                walk.call(),
                new Input.SendKeys("#*#*"),
                new Input.ToneHeard('#'),
                new Input.InfoReceived(KeyInfo.TYPE, "Signal=#"),
                new Effect.SendInfo(KeyInfo.TYPE, KeyInfo.body('#', TONE)),
                new HeardKeys.Press('#', HeardKeys.Way.INFO, Instant.EPOCH),
                new SessionEvent.Dtmf(null, '#')));
        assertThat(all).noneMatch(one -> one.toString().matches(".*[#*].*"));
    }

    @Test
    void aHeardKeyIsToldOnceHoweverItComes() {
        walk.takes(new Input.ToneHeard('5'));
        assertThat(walk.told()).containsExactly("dtmf 5");
        walk.after(Duration.ofMillis(200)).takes(relay("5"));
        assertThat(walk.told()).isEmpty();
        walk.after(Duration.ofMillis(200)).takes(relay("5"));
        assertThat(walk.told()).containsExactly("dtmf 5");
        walk.takes(relay("6"));
        assertThat(walk.told()).containsExactly("dtmf 6");
        walk.after(Duration.ofSeconds(2)).takes(new Input.ToneHeard('6'));
        assertThat(walk.told()).containsExactly("dtmf 6");
    }

    @Test
    void twoQuickPressesHeardBothWaysAreTwo() {
        List<String> told = new ArrayList<>();
        for (Input input : List.of(
                new Input.ToneHeard('5'), new Input.ToneHeard('5'), relay("5"), relay("5"), new Input.ToneHeard('5'))) {
            walk.after(Duration.ofMillis(100)).takes(input);
            told.addAll(walk.told());
        }
        assertThat(told).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/dtmf-relay | 'Signal=5\r\nDuration=160' | 5",
                "application/dtmf-relay | 'Signal= *\nDuration=160' | *",
                "application/dtmf-relay | 'Duration=160\r\nsignal=d\r\n' | D",
                "application/dtmf-relay | 'Signal=11' | #",
                "application/dtmf | '#' | #",
                "application/dtmf | ' 7 \r\n' | 7",
            })
    void anInfoBringsAKey(String type, String body, char key) {
        assertThat(KeyInfo.key(type, body)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Signal=", "Signal=16", "Signal=55", "Signal=é", "Signal=5x", "XSignal=5", "Signal 5"})
    void whatIsNoKeyIsInformation(String body) {
        walk.takes(new Input.InfoReceived(KeyInfo.TYPE, body));
        assertThat(walk.told()).containsExactly("newInfo");
    }

    @Test
    void hugeBodiesAreNotSearchedForKeys() {
        assertThat(KeyInfo.key(KeyInfo.TYPE, " ".repeat(65_000) + "Signal=5")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(chars = {'x', ',', '\n', 'E', '\0'})
    void noProviderMakesOtherKeysThanThereAre(char tone) {
        walk.takes(new Input.ToneHeard(tone));
        assertThat(walk.told()).isEmpty();
    }

    /** Sends what waits; returns it. */
    private String sendAll() {
        StringBuilder sent = new StringBuilder();
        while (!walk.call().services().keys().idle()) {
            sent.append(walk.call().services().keys().current());
            walk.takes(new Input.KeySent());
            walk.after(Duration.ofMillis(200)).takes(new Input.AlarmRang(Alarm.KEY));
        }
        return sent.toString();
    }

    private static Input relay(String key) {
        return new Input.InfoReceived(KeyInfo.TYPE, "Signal=" + key + "\r\nDuration=100\r\n");
    }

    private static Input toneFailed(MediaException.Kind kind) {
        return new Input.MediaFailed(MediaOperation.TONE, kind, "the provider says 5");
    }
}
