package org.jackfield.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @TempDir
    private Path home;

    @Test
    void allOptionsAreTaken() {
        Options options = Options.parse(
                "--home", home.toString(), "--run", "run", "--config", home.toString(), "--start-level", "30");

        assertThat(options.home()).isEqualTo(home);
        assertThat(options.run()).isAbsolute();
        assertThat(options.config()).contains(home);
        assertThat(options.startLevel()).isEqualTo(30);
    }

    @Test
    void whatIsUnknownOrMissingIsRefused() {
        assertThatThrownBy(() -> Options.parse("--bogus")).hasMessageStartingWith("unknown option '--bogus'");
        assertThatThrownBy(() -> Options.parse("--home", home.toString()))
                .hasMessageStartingWith("--home and --run are needed");
        assertThatThrownBy(() -> Options.parse("--home", "/nowhere/at/all"))
                .hasMessage("--home is '/nowhere/at/all', must be a folder that exists");
        assertThatThrownBy(() -> Options.parse("--config"))
                .hasMessage("--config is 'null', must be a folder that exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", ""})
    void aStartLevelOutOfRangeIsRefused(String level) {
        assertThatThrownBy(() -> Options.parse("--start-level", level))
                .hasMessage("--start-level is '" + level + "', must be 1 to 100");
    }
}
