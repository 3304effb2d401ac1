package org.jackfield.recording;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jackfield.session.EndReason;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Recording;
import org.jackfield.spi.recording.RecordingException;
import org.jackfield.spi.recording.RecordingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one recording's sound to its file. Of the writer's thread, but for {@link #recording} and {@link #closed}. */
final class RecordingWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingWriter.class);
    private static final int MOST_PAUSES = 10_000;

    private final String callId;
    private final Instant begun;
    private final RecordingFiles files;
    private final StereoSound sound;
    private final Clocks clocks;
    private final Afterwards afterwards;
    private final CompletableFuture<Recording> closed = new CompletableFuture<>();
    private volatile Recording recording;
    private boolean over;

    RecordingWriter(
            String callId,
            Instant begun,
            RecordingFiles files,
            StereoSound sound,
            Clocks clocks,
            Afterwards afterwards) {
        this.callId = callId;
        this.begun = begun;
        this.files = files;
        this.sound = sound;
        this.clocks = clocks;
        this.afterwards = afterwards;
        show(RecordStatus.RECORDING);
    }

    /**
     * Who is told that a recording is over.
     *
     * @param listener hears when it broke
     * @param forget is told when it is complete
     * @param finisher runs what takes long once the file is closed
     */
    record Afterwards(RecordingListener listener, Consumer<RecordingWriter> forget, Executor finisher) {}

    /** Something that is asked of a recording. */
    @FunctionalInterface
    interface Task {

        void run() throws RecordingException, IOException;
    }

    /** Does what is asked, and says how it came out. */
    void run(Task task, CompletableFuture<Void> done) {
        if (over) {
            sound.open(false);
            done.completeExceptionally(new RecordingException("the recording " + path() + " is closed"));
            return;
        }
        try {
            task.run();
            done.complete(null);
        } catch (RecordingException e) {
            done.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            done.completeExceptionally(fail(e));
        }
    }

    /** Writes what is final by now. */
    void advance(boolean withHeader) {
        if (over) {
            return;
        }
        try {
            write(sound.advance(clocks.now()));
            if (withHeader) {
                files.wav().updateHeader();
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    void pause(long then) throws RecordingException, IOException {
        if (recording.status() == RecordStatus.PAUSE) {
            return;
        }
        if (files.sideCar().pauseCount() >= MOST_PAUSES) {
            sound.open(true);
            throw new RecordingException("the recording " + path() + " has been paused " + MOST_PAUSES + " times");
        }
        write(sound.finish(then));
        sound.pause(then);
        files.sideCar().paused(files.wav().frames(), files.wav().sampleRate(), clocks.instant());
        files.saveSideCar();
        show(RecordStatus.PAUSE);
    }

    void resume(long then) throws IOException {
        if (recording.status() == RecordStatus.RECORDING) {
            return;
        }
        sound.resume(then);
        files.sideCar().resumed(clocks.instant());
        files.saveSideCar();
        show(RecordStatus.RECORDING);
    }

    /** Closes the recording with its call. */
    void end(long then, Instant ended, EndReason reason) {
        finish(then, sideCar -> sideCar.ended(ended, reason));
    }

    /** Closes the recording because it cannot go on. */
    void breakOff(RecordingException why) {
        if (over) {
            return;
        }
        Instant ended = clocks.instant();
        finish(clocks.now(), sideCar -> sideCar.broken(ended, why.getMessage()));
        LOG.warn("{}: {}", callId, why.getMessage());
        tellBroken(why);
    }

    /** Returns what there is now. Of any thread. */
    Recording recording() {
        return recording;
    }

    /** Is completed when both files are. Of any thread. */
    CompletableFuture<Recording> closed() {
        return closed;
    }

    private RecordingException fail(Exception fault) {
        String why = fault instanceof IOException io ? Reasons.of(io) : fault.toString();
        RecordingException broken =
                new RecordingException("the recording " + path() + " cannot be written: " + why, fault);
        breakOff(broken);
        return broken;
    }

    private void finish(long then, Consumer<SideCar> told) {
        over = true;
        sound.open(false);
        attempt("its end is missing", () -> writeUntil(then));
        attempt("it is put right at the next start", () -> files.wav().close());
        tellSound();
        told.accept(files.sideCar());
        attempt("what is told of it is completed at the next start", files::saveSideCar);
        addDigest();
    }

    private void tellSound() {
        long near = sound.near().lost();
        long far = sound.far().lost();
        files.sideCar().sound(files.wav().frames(), files.wav().sampleRate(), near, far);
        if (near > 0 || far > 0) {
            LOG.warn("{}: recording {}: {} near and {} far frames could not be taken", callId, path(), near, far);
        }
    }

    private void addDigest() {
        try {
            afterwards.finisher().execute(() -> {
                files.addDigest();
                complete();
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: {} gets its SHA-256 at the next start", callId, path(), e);
            complete();
        }
    }

    // Not before: whoever sees that it has stopped finds both files as they stay.
    private void complete() {
        show(RecordStatus.STOP);
        afterwards.forget().accept(this);
        closed.complete(recording);
    }

    private void tellBroken(RecordingException why) {
        try {
            afterwards.listener().onBroken(why);
        } catch (RuntimeException e) {
            LOG.error("{}: the listener of the recording {} threw", callId, path(), e);
        }
    }

    private void attempt(String otherwise, Task task) {
        try {
            task.run();
        } catch (IOException | RecordingException | RuntimeException e) {
            LOG.warn("{}: recording {}: {}: {}", callId, path(), otherwise, e.toString());
        }
    }

    private void writeUntil(long then) throws IOException {
        if (recording.status() == RecordStatus.RECORDING) {
            write(sound.finish(then));
        }
    }

    private void write(long frames) throws IOException {
        for (long left = frames; left > 0; ) {
            long before = files.wav().frames();
            files.wav().append(sound.take(left));
            left -= files.wav().frames() - before;
        }
        show(recording.status());
    }

    private void show(RecordStatus status) {
        WavFile wav = files.wav();
        Duration duration = Duration.ofMillis(wav.frames() * 1000 / wav.sampleRate());
        recording = new Recording(wav.path(), begun, duration, status);
    }

    private String path() {
        return files.wav().path().toString();
    }
}
