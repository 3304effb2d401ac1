package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.session.Recording;
import org.jackfield.spi.recording.OpenRecording;
import org.jackfield.spi.recording.RecordingException;

/** A recording in virtual time, all of whose work is done at once by the test's thread. */
final class RecordedCall {

    private final VirtualTime time = new VirtualTime();
    private final List<RecordingException> broken = new ArrayList<>();
    private final Recordings recordings;
    private final RecordingSettings settings;
    private final OpenRecording recording;
    private double nextTick;

    RecordedCall(Settings settings, Disk disk) throws RecordingException {
        this.settings = settings.checked();
        recordings = new Recordings(disk, time.clocks(), Runnable::run, Runnable::run);
        recording = recordings.begin(Calls.withCallId("call-1"), broken::add, this.settings);
    }

    OpenRecording recording() {
        return recording;
    }

    List<RecordingException> broken() {
        return broken;
    }

    double milliseconds() {
        return time.milliseconds();
    }

    /** Lets time pass, with the writer at work in between. */
    void pass(double milliseconds) {
        time.pass(milliseconds);
        while (time.milliseconds() >= nextTick) {
            recordings.tick(settings.lowestFreeBytes());
            nextTick += Recordings.PERIOD_MILLISECONDS;
        }
    }

    /** Lets both sides sound for a time, 10 ms after 10 ms. */
    void sound(double nearHertz, int nearRate, double farHertz, int farRate, int milliseconds) {
        for (int i = 0; i < milliseconds; i += 10) {
            pass(10);
            recording.near().onFrame(Tones.frame(nearHertz, nearRate, i));
            recording.far().onFrame(Tones.frame(farHertz, farRate, i));
        }
    }

    Recording close() {
        return recording.close(Calls.HUNG_UP).toCompletableFuture().join();
    }

    static JsonObject sideCar(Path wav) throws IOException {
        String name = wav.getFileName().toString();
        assertThat(name).endsWith(".wav");
        Path json = wav.resolveSibling(name.substring(0, name.length() - 4) + ".json");
        return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    }
}
