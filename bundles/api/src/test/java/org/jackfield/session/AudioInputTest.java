package org.jackfield.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"silence", "tone:20", "tone:440", "tone:3900", "file:prompt.wav", "echo", "device"})
    void readsBackWhatItWrites(String text) {
        assertThat(AudioInput.parse(text)).hasToString(text);
        assertThat(AudioInput.parse(text)).isEqualTo(AudioInput.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tone:440",
                "tone",
                "tone:",
                "tone:x",
                "tone:99999999999",
                "file:",
                "echo:1",
                "silence ",
                "device:",
                "source",
                "file:\0",
                "tone:440\r\nX"
            })
    void refusesWhatIsNoInputAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> AudioInput.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audio is '")
                .hasMessageContaining("tone:HZ (20 to 3900)")
                .message()
                .doesNotContain("\r", "\n", "\0");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 19, 3901, Integer.MAX_VALUE})
    void refusesTonesThatATelephoneCannotCarry(int frequency) {
        assertThatThrownBy(() -> AudioInput.tone(frequency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be 20 to 3900");
    }

    @Test
    void keepsWhatItWasGiven() {
        AudioSource source = samples -> {};

        assertThat(AudioInput.tone(440).frequency()).isEqualTo(440);
        assertThat(AudioInput.file(Path.of("a.wav")).file()).contains(Path.of("a.wav"));
        assertThat(AudioInput.source(source).source()).containsSame(source);
        assertThat(AudioInput.source(source)).isNotEqualTo(AudioInput.source(samples -> {}));
    }
}
