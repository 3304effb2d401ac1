package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingSettingsTest {

    private static final Settings SETTINGS = Settings.in(Path.of("/var/lib/calls"));

    @Test
    void withoutAFolderItIsOneInTheDataFolder() {
        Settings settings = Settings.in(Path.of(""));

        assertThat(RecordingSettings.of(settings, "/opt/karaf/data").folder())
                .isEqualTo(Path.of("/opt/karaf/data/recordings"));
        assertThat(RecordingSettings.of(settings, "").folder())
                .isEqualTo(Path.of("recordings").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 11_025, 44_100, 96_000})
    void otherSampleRatesAreRefused(int sampleRate) {
        assertThatIllegalArgumentException()
                .isThrownBy(SETTINGS.withSampleRate(sampleRate)::checked)
                .withMessage("sampleRate is '" + sampleRate + "', must be 8000, 16000 or 48000 Hz");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void theLowestFreeSpaceIsBounded(int space) {
        assertThatIllegalArgumentException()
                .isThrownBy(SETTINGS.withLowestFreeSpace(space)::checked)
                .withMessage("lowestFreeSpace is '" + space + "', must be 0 to 1000000 MB");
    }

    @Test
    void aFolderWithControlCharactersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(new Settings("/a\u0007b", 16_000, 0, "x")::checked)
                .withMessage("folder is '/a?b', must be a folder");
        assertThatIllegalArgumentException()
                .isThrownBy(new Settings("/a\u0000b", 16_000, 0, "x")::checked)
                .withMessage("folder is '/a?b', must be a folder");
    }
}
