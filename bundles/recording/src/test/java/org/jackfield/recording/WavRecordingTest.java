package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Recording;
import org.jackfield.spi.recording.RecordingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the files of a recording. */
class WavRecordingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 48_000})
    void nearIsLeftAndFarIsRightWhateverTheRatesOfTheirFrames(int sampleRate) throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder).withSampleRate(sampleRate), new LocalDisk());
        call.sound(440, 8_000, 1000, 48_000, 1000);
        call.sound(440, 16_000, 1000, 8_000, 1000);
        call.sound(440, 48_000, 1000, 16_000, 1000);
        Played played = Played.of(call.close().file());

        assertThat(played.sampleRate()).isEqualTo(sampleRate);
        assertThat(played.milliseconds()).isCloseTo(3000, within(1.0));
        for (int from : new int[] {100, 1100, 2100}) {
            assertThat(played.tone(played.left(), 440, from, 800)).isCloseTo(Tones.AMPLITUDE, within(80.0));
            assertThat(played.tone(played.right(), 1000, from, 800)).isCloseTo(Tones.AMPLITUDE, within(80.0));
            assertThat(played.tone(played.left(), 1000, from, 800)).isLessThan(8);
            assertThat(played.tone(played.right(), 440, from, 800)).isLessThan(8);
        }
    }

    @Test
    void ofTwoChannelsTheMeanIsRecorded() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        for (int i = 0; i < 100; i++) {
            call.pass(10);
            short[] stereo = new short[320];
            short[] tone = Tones.tone(1000, 16_000, i * 160L, 160);
            for (int k = 0; k < 160; k++) {
                stereo[2 * k] = tone[k];
            }
            call.recording().far().onFrame(new PcmFrame(stereo, 16_000, 2));
        }
        Played played = Played.of(call.close().file());

        assertThat(played.tone(played.right(), 1000, 100, 800)).isCloseTo(Tones.AMPLITUDE / 2.0, within(20.0));
    }

    @Test
    void aPauseIsLeftOutAndTold() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        call.sound(440, 16_000, 1000, 16_000, 1000);
        assertThat(call.recording().pause()).isCompleted();
        assertThat(call.recording().pause()).isCompleted();
        assertThat(call.recording().recording().status()).isEqualTo(RecordStatus.PAUSE);
        call.sound(697, 16_000, 697, 16_000, 5000);
        assertThat(call.recording().resume()).isCompleted();
        assertThat(call.recording().resume()).isCompleted();
        call.sound(440, 16_000, 1000, 16_000, 1000);
        Recording recording = call.close();
        Played played = Played.of(recording.file());

        assertThat(recording.duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(played.milliseconds()).isEqualTo(2000);
        assertThat(played.tone(played.left(), 697, 0, 2000)).isLessThan(20);
        assertThat(played.tone(played.left(), 440, 1100, 800)).isCloseTo(Tones.AMPLITUDE, within(80.0));
        JsonObject pause = RecordedCall.sideCar(recording.file())
                .getAsJsonArray("pauses")
                .get(0)
                .getAsJsonObject();
        assertThat(pause.get("offsetFrames").getAsLong()).isEqualTo(16_000);
        assertThat(pause.get("offsetMilliseconds").getAsLong()).isEqualTo(1000);
        assertThat(pause.get("from").getAsString()).isEqualTo("2026-11-22T10:00:01Z");
        assertThat(pause.get("to").getAsString()).isEqualTo("2026-11-22T10:00:06Z");
    }

    @Test
    void theSideCarTellsOfTheCallAndOfItsEnd() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        call.sound(440, 16_000, 1000, 16_000, 500);
        Path wav = call.close().file();

        JsonObject json = RecordedCall.sideCar(wav);
        assertThat(json.get("file").getAsString()).isEqualTo(wav.getFileName().toString());
        assertThat(json.get("phone").getAsString()).isEqualTo("alice");
        assertThat(json.get("callId").getAsString()).isEqualTo("call-1");
        assertThat(json.get("communicationType").getAsString()).isEqualTo("outbound");
        assertThat(json.getAsJsonObject("remote").get("displayName").getAsString())
                .isEqualTo("Bob \"B\"");
        assertThat(json.get("answered").getAsString()).isEqualTo("2026-11-22T09:59:58Z");
        assertThat(json.get("begun").getAsString()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(json.get("ended").getAsString()).isEqualTo("2026-11-22T10:00:00.500Z");
        assertThat(json.getAsJsonObject("endReason").get("cause").getAsString()).isEqualTo("Terminated");
        assertThat(json.get("status").getAsString()).isEqualTo("stop");
        assertThat(json.get("frames").getAsLong()).isEqualTo(8000);
        assertThat(json.get("sha256").getAsString()).isEqualTo(Sha256.of(wav)).hasSize(64);
    }

    @Test
    void aRunningRecordingCanBePlayed() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        call.sound(440, 16_000, 1000, 16_000, 5000);

        Played played = Played.of(call.recording().recording().file());
        assertThat(played.milliseconds()).isBetween(3600.0, 5000.0);
        assertThat(call.recording().recording().status()).isEqualTo(RecordStatus.RECORDING);
        call.close();
    }

    @Test
    void closingAgainGivesTheSameOutcomeAndNothingElseIsPossible() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        call.sound(440, 16_000, 1000, 16_000, 500);
        Recording first = call.close();
        call.sound(440, 16_000, 1000, 16_000, 500);

        assertThat(call.close()).isSameAs(first);
        assertThat(first.status()).isEqualTo(RecordStatus.STOP);
        CompletableFuture<Void> resumed = call.recording().resume().toCompletableFuture();
        assertThat(resumed.handle((done, fault) -> fault).join())
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining(first.file().toString())
                .hasMessageContaining("closed");
        assertThat(Played.of(first.file()).milliseconds()).isEqualTo(500);
    }

    @Test
    void framesThatTheWriterIsTooSlowForAreCounted() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        call.pass(10);
        for (int i = 0; i < TrackInput.MOST + 7; i++) {
            call.recording().near().onFrame(Tones.frame(440, 16_000, i * 10L));
        }
        call.recording().far().onFrame(new PcmFrame(new short[100], 12_345, 1));
        JsonObject lost = RecordedCall.sideCar(call.close().file()).getAsJsonObject("framesLost");

        assertThat(lost.get("near").getAsLong()).isEqualTo(7);
        assertThat(lost.get("far").getAsLong()).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        Path own = folder.resolve("a/b");
        RecordedCall call = new RecordedCall(Settings.in(own), new LocalDisk());
        Path wav = call.close().file();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        try (var files = Files.list(wav.getParent())) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }
}
