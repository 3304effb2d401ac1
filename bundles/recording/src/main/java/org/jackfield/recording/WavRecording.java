package org.jackfield.recording;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jackfield.session.EndReason;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Recording;
import org.jackfield.spi.recording.OpenRecording;
import org.jackfield.spi.recording.RecordingException;

/**
 * A recording as the core sees it. What is asked of it becomes a task of the writer's thread; the time at which it was asked
 * counts.
 */
final class WavRecording implements OpenRecording {

    private final RecordingWriter writer;
    private final StereoSound sound;
    private final Clocks clocks;
    private final Executor executor;

    /**
     * Makes the recording of a writer.
     *
     * @param executor the writer's thread
     */
    WavRecording(RecordingWriter writer, StereoSound sound, Clocks clocks, Executor executor) {
        this.writer = writer;
        this.sound = sound;
        this.clocks = clocks;
        this.executor = executor;
    }

    @Override
    public PcmListener near() {
        return sound.near();
    }

    @Override
    public PcmListener far() {
        return sound.far();
    }

    @Override
    public CompletionStage<Void> pause() {
        long now = clocks.now();
        sound.open(false);
        return ask(() -> writer.pause(now));
    }

    @Override
    public CompletionStage<Void> resume() {
        long now = clocks.now();
        sound.open(true);
        return ask(() -> writer.resume(now));
    }

    @Override
    public Recording recording() {
        return writer.recording();
    }

    @Override
    public CompletionStage<Recording> close(EndReason reason) {
        long now = clocks.now();
        Instant ended = clocks.instant();
        sound.open(false);
        ask(() -> writer.end(now, ended, reason));
        return writer.closed().minimalCompletionStage();
    }

    private CompletionStage<Void> ask(RecordingWriter.Task task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            executor.execute(() -> writer.run(task, done));
        } catch (RejectedExecutionException e) {
            sound.open(false);
            done.completeExceptionally(new RecordingException(
                    "the recording " + recording().file() + " is closed: its bundle has stopped", e));
        }
        return done;
    }
}
