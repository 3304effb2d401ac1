package org.jackfield.core.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.EndReason;
import org.jackfield.session.PcmListener;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Recording;
import org.jackfield.spi.recording.OpenRecording;
import org.jackfield.spi.recording.RecordingException;
import org.jackfield.spi.recording.RecordingListener;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.recording.RecordingRequest;

/** A recording provider in memory that writes down what is asked of it. A test can make it wait, fail and break. */
public final class FakeRecorder implements RecordingProvider, OpenRecording {

    private final List<String> asked = new ArrayList<>();
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private RecordingRequest request;
    private RecordingListener listener;
    private RecordStatus status = RecordStatus.STOP;
    private boolean fails;
    private boolean waits;
    private long near;
    private long far;

    /** Makes what is asked from now on fail. */
    public void fail() {
        fails = true;
    }

    /** Makes all wait until {@link #goOn}. */
    public void hang() {
        waits = true;
    }

    public void goOn() {
        waits = false;
        gate.complete(null);
    }

    /** The disk is full. */
    public void breakDown() {
        listener.onBroken(new RecordingException("the disk is full"));
    }

    public List<String> asked() {
        return asked;
    }

    public RecordingRequest request() {
        return request;
    }

    /** Returns how many frames came that were no silence: what was sent, then what was heard. */
    public List<Long> sounding() {
        return List.of(near, far);
    }

    private <T> CompletionStage<T> done(String what, RecordStatus next, T value) {
        asked.add(what);
        if (fails) {
            return CompletableFuture.failedStage(new RecordingException("cannot " + what));
        }
        CompletionStage<Void> before = waits ? gate : CompletableFuture.completedStage(null);
        return before.thenApply(nothing -> {
            status = next;
            return value;
        });
    }

    @Override
    public CompletionStage<OpenRecording> open(RecordingRequest what, RecordingListener hearer) {
        request = what;
        listener = hearer;
        return done("open", RecordStatus.RECORDING, this);
    }

    @Override
    public PcmListener near() {
        return frame -> near += sounds(frame.samples());
    }

    @Override
    public PcmListener far() {
        return frame -> far += sounds(frame.samples());
    }

    private static int sounds(short[] samples) {
        for (short sample : samples) {
            if (sample != 0) {
                return 1;
            }
        }
        return 0;
    }

    @Override
    public CompletionStage<Void> pause() {
        return done("pause", RecordStatus.PAUSE, null);
    }

    @Override
    public CompletionStage<Void> resume() {
        return done("resume", RecordStatus.RECORDING, null);
    }

    @Override
    public Recording recording() {
        return new Recording(Path.of("call.wav"), Instant.EPOCH, Duration.ofMillis(10 * far), status);
    }

    @Override
    public CompletionStage<Recording> close(EndReason reason) {
        return done("close: " + reason.cause(), RecordStatus.STOP, null).thenApply(nothing -> recording());
    }
}
