package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a recording whose process is killed, and of one that the system itself lets write no more. */
class ProcessTest {

    private static final long LIMIT_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void aKilledProcessLeavesWhatTheNextStartCompletes() throws Exception {
        Path wav = folder.resolve("call.wav");
        Process process = start("exec \"$0\" \"$@\"");
        try {
            awaitSize(process, wav, 64_000 * 2);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(RecordedCall.sideCar(wav).get("status").getAsString()).isEqualTo("recording");

        WavRecordingProvider provider = new WavRecordingProvider(Settings.in(folder), "", new LocalDisk());
        awaitDigest(wav);
        provider.deactivate();

        Played played = Played.of(wav);
        assertThat(played.milliseconds()).isGreaterThan(1900);
        assertThat(played.tone(played.left(), 440, 500, 1000))
                .isGreaterThan(20 * played.tone(played.left(), 1000, 500, 1000));
        assertThat(played.tone(played.right(), 1000, 500, 1000))
                .isGreaterThan(20 * played.tone(played.right(), 440, 500, 1000));
        JsonObject sideCar = RecordedCall.sideCar(wav);
        assertThat(sideCar.get("ended").getAsString()).isEqualTo("unknown");
        assertThat(sideCar.get("sha256").getAsString()).isEqualTo(Sha256.of(wav));
    }

    @Test
    void whatTheSystemRefusesToWriteBreaksTheRecordingAndWhatThereIsCanBePlayed() throws Exception {
        Path wav = folder.resolve("call.wav");
        // Of 1024 bytes each: 2 s of sound.
        Process process = start("ulimit -f 125; exec \"$0\" \"$@\"");
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(folder.resolve("output.txt"))
                .hasContent("the recording " + wav + " cannot be written: File too large");
        assertThat(Played.of(wav).milliseconds()).isBetween(1800.0, 2000.0);
        JsonObject sideCar = RecordedCall.sideCar(wav);
        assertThat(sideCar.get("broken").getAsString()).endsWith("File too large");
        assertThat(sideCar.get("sha256").getAsString()).isEqualTo(Sha256.of(wav));
    }

    private Process start(String script) throws IOException {
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        script,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingProcess.class.getName(),
                        folder.toString())
                .redirectOutput(folder.resolve("output.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitSize(Process process, Path file, long size) throws IOException {
        await(() -> {
            assertThat(process.isAlive()).isTrue();
            return Files.exists(file) && Files.size(file) > size;
        });
    }

    private static void awaitDigest(Path wav) throws IOException {
        await(() -> RecordedCall.sideCar(wav).has("sha256"));
    }

    private static void await(Condition condition) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("the time").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Something that is waited for. */
    @FunctionalInterface
    private interface Condition {

        boolean holds() throws IOException;
    }
}
