package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.MessageSummary.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSummaryReaderTest {

    @Test
    void readsTheExampleOfTheRfc() {
        String body = """
                Messages-Waiting: yes
                Message-Account: sip:alice@vmail.example.com
                Voice-Message: 2/8 (0/2)
                Fax-Message: 1/0

                """.replace("\n", "\r\n");
        assertThat(MessageSummaryReader.read(body))
                .hasValue(new MessageSummary(
                        true,
                        Optional.of("sip:alice@vmail.example.com"),
                        Map.of("voice-message", new Counts(2, 8, 0, 2), "fax-message", new Counts(1, 0, 0, 0))));
    }

    @Test
    void readsTheLeastThatThereCanBe() {
        assertThat(MessageSummaryReader.read("messages-waiting:NO"))
                .hasValue(new MessageSummary(false, Optional.empty(), Map.of()));
    }

    @Test
    void leavesOutLinesThatItDoesNotUnderstand() {
        String body = """
                X: y
                Messages-Waiting: no
                Voice-Message: many
                Voice-Message: 1/2 (3
                Fax-Message: 99999999999/1
                Message-Account:
                Voice-Message: 3/4
                """;
        assertThat(MessageSummaryReader.read(body))
                .hasValue(new MessageSummary(false, Optional.empty(), Map.of("voice-message", new Counts(3, 4, 0, 0))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Voice-Message: 1/0", "Messages-Waiting: perhaps", "Messages-Waiting"})
    void whatHasNoStatusIsNone(String body) {
        assertThat(MessageSummaryReader.read(body)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNone() {
        assertThat(MessageSummaryReader.read("Messages-Waiting: yes\r\n" + "x".repeat(8192)))
                .isEmpty();
    }

    @Test
    void takesNoMoreLinesThanAnybodyNeeds() {
        StringBuilder body = new StringBuilder("Messages-Waiting: yes\r\n");
        for (char kind = 'a'; kind <= 'z'; kind++) {
            for (char other = 'a'; other <= 'e'; other++) {
                body.append(kind).append(other).append(": 1/1\r\n");
            }
        }
        assertThat(MessageSummaryReader.read(body.toString()).orElseThrow().counts())
                .hasSize(63);
    }

    @Property
    void neverThrows(@ForAll @StringLength(max = 200) String more) {
        assertThat(MessageSummaryReader.read("Messages-Waiting: yes\r\n" + more))
                .isPresent();
    }
}
