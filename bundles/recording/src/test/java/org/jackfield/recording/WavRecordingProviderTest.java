package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Recording;
import org.jackfield.spi.recording.OpenRecording;
import org.jackfield.spi.recording.RecordingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider with its own threads, in real time. */
class WavRecordingProviderTest {

    private static final int CALLS = 100;

    @TempDir
    private Path folder;

    private final Queue<RecordingException> broken = new ConcurrentLinkedQueue<>();

    @Test
    void aHundredRecordingsAtOnceAreAllCompleteAndNothingIsLeftOpen() throws Exception {
        WavRecordingProvider provider = provider();
        List<OpenRecording> recordings = open(provider, CALLS);
        soundFor(recordings, 2000);
        List<Recording> closed = new ArrayList<>();
        for (OpenRecording recording : recordings) {
            closed.add(recording.close(Calls.HUNG_UP).toCompletableFuture().get(60, TimeUnit.SECONDS));
        }
        provider.deactivate();

        assertThat(broken).isEmpty();
        assertThat(closed.stream().map(Recording::file).distinct()).hasSize(CALLS);
        for (Recording recording : closed) {
            Played played = Played.of(recording.file());
            assertThat(played.milliseconds()).isBetween(1900.0, 60_000.0);
            assertThat(played.tone(played.left(), 440, 500, 1000))
                    .isGreaterThan(20 * played.tone(played.left(), 1000, 500, 1000));
            JsonObject lost = RecordedCall.sideCar(recording.file()).getAsJsonObject("framesLost");
            assertThat(lost).hasToString("{\"near\":0,\"far\":0}");
        }
        awaitNoThread();
        assertThat(openFiles()).isEmpty();
    }

    @Test
    void whenTheBundleStopsEveryRecordingIsClosedAndTold() throws Exception {
        WavRecordingProvider provider = provider();
        List<OpenRecording> recordings = open(provider, CALLS);
        soundFor(recordings, 500);
        long begun = System.nanoTime();
        provider.deactivate();

        // It waits for 1.5 s at most; the rest is for a machine that has little time for it.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        awaitNoThread();
        assertThat(broken).hasSize(CALLS).allSatisfy(why -> assertThat(why)
                .hasMessageEndingWith("its bundle has stopped"));
        for (OpenRecording recording : recordings) {
            Recording closed =
                    recording.close(Calls.HUNG_UP).toCompletableFuture().get(60, TimeUnit.SECONDS);
            assertThat(closed.status()).isEqualTo(RecordStatus.STOP);
            assertThat(Played.of(closed.file()).milliseconds()).isGreaterThan(400);
        }
        assertThat(provider.open(Calls.withCallId("late"), broken::add))
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .havingCause()
                .withMessage("nothing can be recorded: the bundle has stopped");
    }

    @Test
    void aChangedConfigurationHoldsForWhatBeginsAndARefusedOneChangesNothing() throws Exception {
        WavRecordingProvider provider = provider();
        Path other = folder.resolve("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.modified(Settings.in(other).withSampleRate(1)));
        OpenRecording first = open(provider, 1).get(0);
        provider.modified(Settings.in(other).withSampleRate(8_000));
        OpenRecording second = open(provider, 1).get(0);

        assertThat(first.recording().file().getParent()).isEqualTo(folder);
        assertThat(second.recording().file().getParent()).isEqualTo(other);
        provider.deactivate();
    }

    private WavRecordingProvider provider() {
        return new WavRecordingProvider(Settings.in(folder).withLowestFreeSpace(0), "", new LocalDisk());
    }

    private List<OpenRecording> open(WavRecordingProvider provider, int count) throws Exception {
        List<OpenRecording> recordings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            recordings.add(provider.open(Calls.withCallId("same"), broken::add)
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS));
        }
        return recordings;
    }

    private static void soundFor(List<OpenRecording> recordings, int milliseconds) {
        long begun = System.nanoTime();
        for (int i = 0; i < milliseconds; i += 10) {
            PcmFrame near = Tones.frame(440, 48_000, i);
            PcmFrame far = Tones.frame(1000, 8_000, i);
            for (OpenRecording recording : recordings) {
                recording.near().onFrame(near);
                recording.far().onFrame(far);
            }
            long left = begun + (i + 10) * 1_000_000L - System.nanoTime();
            LockSupport.parkNanos(Math.max(0, left));
        }
    }

    private static void awaitNoThread() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("jackfield-recording"))) {
            assertThat(System.nanoTime()).as("the time").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private List<Path> openFiles() throws IOException {
        List<Path> open = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).startsWith(folder)) {
                    open.add(descriptor);
                }
            }
        }
        return open;
    }
}
