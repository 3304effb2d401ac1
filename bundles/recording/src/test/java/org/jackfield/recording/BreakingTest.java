package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Recording;
import org.jackfield.spi.recording.RecordingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that cannot begin, or cannot go on, says which file and why, and leaves what it has. */
class BreakingTest {

    private static final long BYTES_PER_SECOND = 64_000;

    @TempDir
    private Path folder;

    @Test
    void aFullDiskClosesTheRecordingOnceAndWhatItHasCanBePlayed() throws Exception {
        Settings settings = Settings.in(folder).withLowestFreeSpace(0);
        RecordedCall call =
                new RecordedCall(settings, new FailingDisk(5 * BYTES_PER_SECOND, "No space left on device"));
        call.sound(440, 16_000, 1000, 16_000, 10_000);
        Path file = call.recording().recording().file();

        assertThat(call.broken()).singleElement().satisfies(why -> assertThat(why)
                .hasMessage("the recording " + file + " cannot be written: No space left on device"));
        assertThat(call.recording().recording().status()).isEqualTo(RecordStatus.STOP);
        assertThat(Played.of(file).milliseconds()).isBetween(4700.0, 5000.0);
        Recording closed = call.close();
        assertThat(closed).isEqualTo(call.recording().recording());
        assertThat(call.broken()).hasSize(1);
        // There was no space for what is to be told of it either: the next start does it.
        assertThat(RecordedCall.sideCar(file).has("sha256")).isFalse();
        new Repair(new LocalDisk(), folder).run();
        assertThat(RecordedCall.sideCar(file).get("sha256").getAsString()).isEqualTo(Sha256.of(file));
    }

    @Test
    void aQuotaIsNamed() throws Exception {
        Settings settings = Settings.in(folder).withLowestFreeSpace(0);
        RecordedCall call = new RecordedCall(settings, new FailingDisk(BYTES_PER_SECOND, "Disk quota exceeded"));
        call.sound(440, 16_000, 1000, 16_000, 2000);

        assertThat(call.broken()).singleElement().satisfies(why -> assertThat(why)
                .hasMessageEndingWith("Disk quota exceeded"));
    }

    @Test
    void withTooLittleSpaceNothingBegins() {
        Settings settings = Settings.in(folder).withLowestFreeSpace(100);

        assertThatExceptionOfType(RecordingException.class)
                .isThrownBy(() -> new RecordedCall(settings, new FailingDisk(99_999_999, "")))
                .withMessage("nothing can be recorded in " + folder + ": the disk of " + folder
                        + " has 99 MB left, and lowestFreeSpace is 100 MB");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whenSpaceBecomesTooLittleARecordingIsClosedCompletely() throws Exception {
        Settings settings = Settings.in(folder).withLowestFreeSpace(100);
        RecordedCall call = new RecordedCall(settings, new FailingDisk(100_000_000 + 3 * BYTES_PER_SECOND, ""));
        call.sound(440, 16_000, 1000, 16_000, 10_000);
        Path file = call.recording().recording().file();

        assertThat(call.broken()).singleElement().satisfies(why -> assertThat(why)
                .hasMessageStartingWith(
                        "the recording " + file + " is closed: the disk of " + folder + " has 99 MB left"));
        assertThat(RecordedCall.sideCar(file).get("broken").getAsString()).contains("lowestFreeSpace is 100 MB");
        assertThat(RecordedCall.sideCar(file).get("sha256").getAsString()).isEqualTo(Sha256.of(file));
    }

    @Test
    void aFileWhereTheFolderShouldBeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("recordings"));

        assertThatExceptionOfType(RecordingException.class)
                .isThrownBy(() -> new RecordedCall(Settings.in(file), new LocalDisk()))
                .withMessage("nothing can be recorded in " + file + ": there is a file of that name");
        assertThatExceptionOfType(RecordingException.class)
                .isThrownBy(() -> new RecordedCall(Settings.in(file.resolve("below")), new LocalDisk()))
                .withMessageStartingWith("nothing can be recorded in " + file.resolve("below") + ": ");
    }
}
