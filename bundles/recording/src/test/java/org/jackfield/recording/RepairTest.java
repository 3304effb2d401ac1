package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left unfinished is completed; what is somebody else's is left alone. */
class RepairTest {

    @TempDir
    private Path folder;

    private Path wav;
    private Path json;

    @BeforeEach
    void aRecordingWhoseProcessWasKilled() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder).withFileName("call"), new LocalDisk());
        wav = folder.resolve("call.wav");
        json = folder.resolve("call.json");
        call.sound(440, 16_000, 1000, 16_000, 1000);
        byte[] begun = Files.readAllBytes(json);
        call.close();
        byte[] sound = Files.readAllBytes(wav);
        // The header of the beginning, and the last write cut off within a frame.
        System.arraycopy(WavHeader.of(16_000, 0).array(), 0, sound, 0, WavHeader.LENGTH);
        Files.write(wav, Arrays.copyOf(sound, sound.length - 3));
        Files.write(json, begun);
    }

    @Test
    void theHeaderIsPutRightAndTheSideCarCompleted() throws Exception {
        new Repair(new LocalDisk(), folder).run();

        assertThat(Played.of(wav).left()).hasSize(15_999);
        JsonObject sideCar = RecordedCall.sideCar(wav);
        assertThat(sideCar.get("ended").getAsString()).isEqualTo("unknown");
        assertThat(sideCar.get("repaired").getAsBoolean()).isTrue();
        assertThat(sideCar.get("frames").getAsLong()).isEqualTo(15_999);
        assertThat(sideCar.get("sha256").getAsString()).isEqualTo(Sha256.of(wav));
        assertThat(sideCar.get("callId").getAsString()).isEqualTo("call-1");
    }

    @Test
    void aCompleteRecordingIsLeftAlone() throws Exception {
        new Repair(new LocalDisk(), folder).run();
        byte[] complete = Files.readAllBytes(json);
        Files.write(wav, new byte[] {1, 2, 3});
        new Repair(new LocalDisk(), folder).run();

        assertThat(json).hasBinaryContent(complete);
        assertThat(wav).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void aRecordingThatRunsIsLeftAlone() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder).withFileName("running"), new LocalDisk());
        call.sound(440, 16_000, 1000, 16_000, 1000);
        new Repair(new LocalDisk(), folder).run();

        assertThat(RecordedCall.sideCar(folder.resolve("running.wav"))
                        .get("status")
                        .getAsString())
                .isEqualTo("recording");
        assertThat(Played.of(call.close().file()).milliseconds()).isEqualTo(1000);
    }

    @Test
    void aFileThatHasNotEvenAHeaderBecomesAnEmptyRecording() throws Exception {
        Files.write(wav, new byte[10]);
        new Repair(new LocalDisk(), folder).run();

        assertThat(Played.of(wav).left()).isEmpty();
        assertThat(RecordedCall.sideCar(wav).get("frames").getAsLong()).isZero();
    }

    @Test
    void soundThatIsMissingIsTold() throws Exception {
        Files.delete(wav);
        new Repair(new LocalDisk(), folder).run();

        assertThat(RecordedCall.sideCar(wav).get("missing").getAsBoolean()).isTrue();
        assertThat(wav).doesNotExist();
    }

    @Test
    void whatIsNotOursAndWhatIsALinkIsNotTouched() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"format\": \"something else\"}");
        Path garbage = Files.writeString(folder.resolve("garbage.json"), "{\"format\": ");
        Path target = Files.write(folder.resolve("precious.txt"), new byte[] {1, 2, 3});
        Files.delete(wav);
        Files.createSymbolicLink(wav, target);
        new Repair(new LocalDisk(), folder).run();

        assertThat(other).hasContent("{\"format\": \"something else\"}");
        assertThat(garbage).hasContent("{\"format\": ");
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
    }
}
