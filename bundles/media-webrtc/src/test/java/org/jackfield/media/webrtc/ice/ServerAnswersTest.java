package org.jackfield.media.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jackfield.spi.media.IceServer;
import org.junit.jupiter.api.Test;

/** Servers are found again by what libwebrtc calls them. */
class ServerAnswersTest {

    private final ServerAnswers answers = new ServerAnswers(List.of(
            new IceServer("stun:stun.example.com", "", ""), new IceServer("turn:turn.example.com", "user", "secret")));

    @Test
    void allHaveAnsweredWhenEachHasBroughtAnAddressOrRefused() {
        assertThat(answers.areAll()).isFalse();
        answers.found("stun:stun.example.com:3478");
        assertThat(answers.areAll()).isFalse();
        answers.failed("turn:turn.example.com:3478?transport=udp", 401, "Unauthorized");

        assertThat(answers.areAll()).isTrue();
        assertThat(answers.faults()).containsOnly(Map.entry("turn:turn.example.com", "401 Unauthorized"));
    }

    /** libwebrtc says so for each network interface: another one may still reach the server. */
    @Test
    void whoWasNotReachedMayStillAnswer() {
        answers.found("stun:stun.example.com:3478");
        answers.failed("turn:turn.example.com:3478?transport=udp", 701, "TURN host lookup received error.");
        assertThat(answers.areAll()).isFalse();
        assertThat(answers.faults()).containsKey("turn:turn.example.com");

        answers.found("turn:turn.example.com:3478?transport=udp");
        assertThat(answers.areAll()).isTrue();
        assertThat(answers.faultsAndSilence(true)).isEmpty();
    }

    @Test
    void whoSaysNothingIsNamedOnlyWhenThatIsAskedFor() {
        assertThat(answers.faults()).isEmpty();
        assertThat(answers.faultsAndSilence(false)).containsOnlyKeys("turn:turn.example.com");
        assertThat(answers.faultsAndSilence(true)).containsOnlyKeys("stun:stun.example.com", "turn:turn.example.com");
    }

    @Test
    void anotherSearchBeginsWithoutAnswers() {
        answers.found("stun:stun.example.com:3478");
        answers.failed("turn:turn.example.com:3478?transport=udp", 401, "Unauthorized");
        answers.begin();

        assertThat(answers.areAll()).isFalse();
        assertThat(answers.faults()).isEmpty();
    }

    @Test
    void whatNoConfiguredServerHasSaidChangesNothing() {
        answers.found("turn:other.example.com:3478?transport=udp");
        answers.failed("null", 701, "a\nb");

        assertThat(answers.areAll()).isFalse();
        assertThat(answers.faults()).isEmpty();
    }

    @Test
    void aFaultIsFitForTheLog() {
        answers.failed("stun:stun.example.com:3478", 500, "x\r\n" + "y".repeat(1_000));

        assertThat(answers.faults().get("stun:stun.example.com"))
                .startsWith("500 x??y")
                .hasSizeLessThan(300);
    }
}
