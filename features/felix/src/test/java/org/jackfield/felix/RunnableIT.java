package org.jackfield.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled runnable, as a process. Its own phones use ports that it finds itself. */
class RunnableIT {

    private static final Path HOME = Path.of("target/jackfield-felix").toAbsolutePath();
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path folder;

    private Path config;
    private Path run;

    @BeforeEach
    void folders() throws IOException {
        config = Files.createDirectory(folder.resolve("con fig"));
        run = folder.resolve("run");
    }

    @Test
    void commandsOfTheInputRunInOrderAndExitEndsIt() throws IOException, InterruptedException {
        phone("alice", "number = 100");
        try (Started jackfield = start().type("call:phones\ncall:list\nexit\n")) {
            assertThat(jackfield.exitStatus()).isZero();
            assertThat(jackfield.output())
                    .contains("alice  sip:100@127.0.0.1  connected")
                    .contains("no calls");
            assertThat(jackfield.errors()).contains("Phone alice is connected: sip:100@127.0.0.1");
        }
    }

    @Test
    void aCommandThatFailedShowsInTheExitStatus() throws IOException, InterruptedException {
        phone("alice", "number = 100");
        try (Started jackfield = start().type("call:hangup x\nexit\n")) {
            assertThat(jackfield.exitStatus()).isEqualTo(1);
            assertThat(jackfield.errors()).contains("call:hangup x: no call begins with 'x'; there are: none");
        }
    }

    @Test
    void thePhonesStayAtTheEndOfTheInputUntilSigterm() throws IOException, InterruptedException {
        phone("alice", "number = 100");
        try (Started jackfield = start().type("call:phones\n").endInput().await("connected")) {
            assertThat(jackfield.terminate().exitStatus()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(Files.readString(run.resolve("jackfield.log"))).contains("no native object is left");
        }
    }

    @Test
    void anAccountThatIsRefusedIsToldWithTheReasonAndTheOthersLive() throws IOException, InterruptedException {
        phone("alice", "number = 100");
        phone("carol", "number = 300\nbind = 127.0.0.1:99999");
        try (Started jackfield = start().type("exit\n")) {
            assertThat(jackfield.exitStatus()).isZero();
            assertThat(jackfield.errors())
                    .contains("Phone carol: bind is '127.0.0.1:99999', must be")
                    .contains("Phone carol is not there")
                    .contains("Phone alice is connected");
        }
    }

    @Test
    void aTerminalHasAPrompt() throws IOException, InterruptedException {
        phone("alice", "number = 100");
        String command =
                "stty rows 24 columns 120; '" + HOME + "/bin/jackfield' --config '" + config + "' --run '" + run + "'";
        try (Started terminal = Started.of(folder, "script", "-qec", command, "/dev/null")) {
            terminal.await("jackfield>").type("call:phones\r").await("sip:100@127.0.0.1  connected");
            assertThat(terminal.type("exit\r").exitStatus()).isZero();
        }
    }

    @Test
    void theDemoSeesEveryStepAndEventsAreLinesOfJson() throws IOException, InterruptedException {
        demo("tone:1000", "output = stderr");
        write("org.jackfield.eventjson.cfg", "output = stdout");
        try (Started jackfield = launch(HOME)) {
            assertThat(jackfield.exitStatus()).isZero();
            assertThat(jackfield.errors())
                    .contains("All 12 steps were seen to happen")
                    .doesNotContain("FAILED");
            assertThat(jackfield.output().lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .startsWith("{\"event\":\"")
                    .endsWith("}"));
            assertThat(jackfield.output()).contains("\"event\":\"confirmed\"").contains("\"event\":\"ended\"");
        }
    }

    @Test
    void theDemoFailsWhenNoToneIsHeardAndSaysWhichStepAndWhatWasHeard() throws IOException, InterruptedException {
        demo("silence", "output = stdout");
        try (Started jackfield = launch(HOME)) {
            assertThat(jackfield.exitStatus()).isEqualTo(1);
            assertThat(jackfield.output())
                    .containsPattern("FAILED +alice hears bob: heard silence")
                    .contains("Step 6 of 12 did not happen: alice hears bob.");
        }
    }

    @Test
    void aBundleThatCannotStartIsNamedAndTheRestLives() throws IOException, InterruptedException {
        Path home = copyOfHome();
        bundleThatNeedsWhatIsNotThere(home.resolve("bundles/20"));
        demo("tone:1000", "output = stdout");
        try (Started jackfield = launch(home)) {
            assertThat(jackfield.exitStatus()).isZero();
            assertThat(jackfield.errors())
                    .contains("The bundle com.example.broken did not start:")
                    .contains("not.there");
        }
    }

    @Test
    void withoutAnEssentialBundleItEndsWithAFailure() throws IOException, InterruptedException {
        Path home = copyOfHome();
        try (Stream<Path> jars = Files.list(home.resolve("bundles/20"))) {
            for (Path spi : jars.filter(jar -> jar.toString().contains(".spi-")).toList()) {
                Files.delete(spi);
            }
        }
        Files.createDirectories(run.resolve("etc"));
        try (Started jackfield = launch(home)) {
            assertThat(jackfield.exitStatus()).isEqualTo(1);
            assertThat(jackfield.errors()).contains("The bundle org.jackfield.core did not start:");
        }
    }

    private Started start() throws IOException {
        return Started.of(folder, HOME.resolve("bin/jackfield"), "--config", config, "--run", run);
    }

    private Started launch(Path home) throws IOException {
        return Started.of(folder, home.resolve("bin/launch"), "--run", run, "--start-level", "30");
    }

    private void phone(String name, String settings) throws IOException {
        String bind = settings.contains("bind") ? "" : "\nbind = 127.0.0.1:0";
        Files.writeString(config.resolve("org.jackfield.phone-" + name + ".cfg"), settings + bind + "\n");
    }

    private void demo(String audioOfBob, String output) throws IOException {
        write("org.jackfield.phone-alice.cfg", "number = 100", "bind = 127.0.0.1:5460", "audio = tone:440");
        write("org.jackfield.phone-bob.cfg", "number = 200", "bind = 127.0.0.1:5462", "audio = " + audioOfBob);
        write(
                "org.jackfield.demo.cfg",
                "number = sip:200@127.0.0.1:5462",
                "stop = true",
                "exitStatusFile = " + run.resolve("exit-status"),
                output);
    }

    private void write(String file, String... lines) throws IOException {
        Path etc = Files.createDirectories(run.resolve("etc"));
        Files.write(etc.resolve(file), List.of(lines));
    }

    private Path copyOfHome() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        try (Started copy = Started.of(folder, "cp", "-r", HOME, home)) {
            assertThat(copy.exitStatus()).isZero();
        }
        return home;
    }

    private static void bundleThatNeedsWhatIsNotThere(Path bundles) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "com.example.broken");
        headers.putValue("Import-Package", "not.there");
        try (OutputStream file = Files.newOutputStream(bundles.resolve("broken.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.finish();
        }
    }
}
