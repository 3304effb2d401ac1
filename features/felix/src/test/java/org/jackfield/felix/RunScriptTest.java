package org.jackfield.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What run.sh refuses before it builds or starts anything. */
class RunScriptTest {

    private static final Path RUN = Path.of("../../run.sh").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void helpListsTheOptions() throws IOException, InterruptedException {
        try (Started help = Started.of(folder, RUN, "--help")) {
            assertThat(help.exitStatus()).isZero();
            assertThat(help.output()).contains("--once", "--config DIR", "--events", "--karaf", "--help");
        }
    }

    @Test
    void anUnknownOptionIsRefused() throws IOException, InterruptedException {
        assertRefused("unknown option '--bogus'", "--bogus");
    }

    @Test
    void aConfigurationFolderThatIsNoneIsRefused() throws IOException, InterruptedException {
        assertRefused("--config needs a folder", "--config");
        assertRefused("--config is '" + folder + "/none', which is no folder", "--config", folder + "/none");
    }

    @Test
    void aConfigurationFolderWithoutPhonesIsRefused() throws IOException, InterruptedException {
        assertRefused("has no file org.jackfield.phone-NAME.cfg", "--config", folder);
    }

    @Test
    void onceIsAboutTheDemoOnly() throws IOException, InterruptedException {
        assertRefused("--once is about the demo's call", "--once", "--config", folder);
    }

    private void assertRefused(String why, Object... arguments) throws IOException, InterruptedException {
        Object[] command = new Object[arguments.length + 1];
        command[0] = RUN;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try (Started run = Started.of(folder, command)) {
            assertThat(run.exitStatus()).isEqualTo(2);
            assertThat(run.errors()).contains(why);
            assertThat(run.output()).isEmpty();
        }
    }
}
