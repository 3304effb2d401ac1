package org.jackfield.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import org.jackfield.session.EndReason;
import org.jackfield.session.NameAddress;
import org.jackfield.session.RecordStatus;
import org.jackfield.spi.recording.RecordingRequest;

/** What is told beside the sound; docs/recording.md lists the members. Of one thread at a time. */
final class SideCar {

    static final String FORMAT = "org.jackfield.recording";

    private static final int VERSION = 1;
    private static final String UNKNOWN = "unknown";

    private final JsonObject json;

    SideCar(JsonObject json) {
        this.json = json;
    }

    static SideCar begun(RecordingRequest request, String file, int sampleRate, Instant begun) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("file", file);
        json.addProperty("phone", request.phoneName());
        json.addProperty("callId", request.callId());
        json.addProperty("communicationType", request.communicationType().text());
        json.add("local", address(request.local()));
        json.add("remote", address(request.remote()));
        request.answered().ifPresent(time -> json.addProperty("answered", time.toString()));
        json.addProperty("begun", begun.toString());
        json.addProperty("status", RecordStatus.RECORDING.text());
        json.addProperty("sampleRate", sampleRate);
        json.addProperty("channels", WavHeader.CHANNELS);
        json.add("pauses", new JsonArray());
        return new SideCar(json);
    }

    /** Whether these are the data of a recording. */
    boolean isOurs() {
        return json.get("format") instanceof JsonPrimitive format
                && format.getAsString().equals(FORMAT);
    }

    /** Whether nothing is to be added any more. */
    boolean isComplete() {
        return json.has("sha256") || json.has("missing");
    }

    void paused(long frames, int sampleRate, Instant from) {
        JsonObject pause = new JsonObject();
        pause.addProperty("offsetFrames", frames);
        pause.addProperty("offsetMilliseconds", frames * 1000 / sampleRate);
        pause.addProperty("from", from.toString());
        pauses().add(pause);
        json.addProperty("status", RecordStatus.PAUSE.text());
    }

    void resumed(Instant to) {
        endPause(to);
        json.addProperty("status", RecordStatus.RECORDING.text());
    }

    int pauseCount() {
        return pauses().size();
    }

    /** Says how much sound there is, and how many frames of each side could not be taken. */
    void sound(long frames, int sampleRate, long lostNear, long lostFar) {
        frames(frames, sampleRate);
        JsonObject lost = new JsonObject();
        lost.addProperty("near", lostNear);
        lost.addProperty("far", lostFar);
        json.add("framesLost", lost);
    }

    void ended(Instant ended, EndReason reason) {
        stopped(ended);
        JsonObject end = new JsonObject();
        end.addProperty("cause", reason.cause().text());
        reason.code().ifPresent(code -> end.addProperty("code", code));
        end.addProperty("detail", reason.detail());
        end.addProperty("originator", reason.originator() == EndReason.Originator.LOCAL ? "local" : "remote");
        json.add("endReason", end);
    }

    /** Says that the recording broke before the call was over. */
    void broken(Instant ended, String why) {
        stopped(ended);
        json.addProperty("broken", why);
    }

    /** Says what can be said of a recording whose process was killed. */
    void repaired(long frames, int sampleRate) {
        frames(frames, sampleRate);
        json.addProperty("status", RecordStatus.STOP.text());
        if (!json.has("ended")) {
            json.addProperty("ended", UNKNOWN);
        }
        json.addProperty("repaired", true);
    }

    /** Says that the sound is not there. */
    void missing() {
        repaired(0, 1);
        json.addProperty("missing", true);
    }

    void sha256(String digest) {
        json.addProperty("sha256", digest);
    }

    /** Returns the sample rate that was told when the recording began, or the other one when none was. */
    int sampleRateOr(int other) {
        return json.get("sampleRate") instanceof JsonPrimitive rate && rate.isNumber() ? rate.getAsInt() : other;
    }

    @Override
    public String toString() {
        return json.toString();
    }

    private void stopped(Instant ended) {
        endPause(ended);
        json.addProperty("status", RecordStatus.STOP.text());
        json.addProperty("ended", ended.toString());
    }

    private void endPause(Instant to) {
        if (pauseCount() > 0) {
            JsonObject last = pauses().get(pauseCount() - 1).getAsJsonObject();
            if (!last.has("to")) {
                last.addProperty("to", to.toString());
            }
        }
    }

    private void frames(long frames, int sampleRate) {
        json.addProperty("frames", frames);
        json.addProperty("durationMilliseconds", frames * 1000 / sampleRate);
    }

    private JsonArray pauses() {
        return json.getAsJsonArray("pauses");
    }

    private static JsonObject address(NameAddress address) {
        JsonObject json = new JsonObject();
        json.addProperty("displayName", address.displayName());
        json.addProperty("uri", address.uri());
        return json;
    }
}
