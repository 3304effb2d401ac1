package org.jackfield.core.audio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.session.Playback;

/** A prompt that plays or waits. What its end was is decided by the call: {@link #ended()} completes when that says so. */
public final class Prompt implements Playback {

    /** Hears that a prompt plays no longer. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The prompt plays no longer; on any thread, the media thread too.
         *
         * @param fault why, if it broke
         */
        void stopped(long id, End end, Optional<String> fault);
    }

    /** What a prompt does when it is its turn. */
    private enum State {
        PLAYING,
        PAUSED,
        OVER
    }

    private final long id;
    private final Listener listener;
    private final PromptReader reader;
    private final AtomicReference<State> state = new AtomicReference<>(State.PLAYING);
    private final CompletableFuture<End> ended = new CompletableFuture<>();
    private boolean emptied;

    Prompt(long id, Path file, Executor threads, Listener listener) {
        this.id = id;
        this.listener = listener;
        reader = new PromptReader(file, threads, this::broken);
    }

    /** Begins to read, so that there is sound when it is its turn. */
    void prepare() {
        reader.readAhead();
    }

    boolean isOver() {
        return state.get() == State.OVER;
    }

    /** Fills 10 ms; on the media thread. What is paused, or not read yet, is silence. */
    void read(short[] samples) {
        if (state.get() == State.PLAYING) {
            reader.upsampler().ifPresent(upsampler -> read(upsampler, samples));
        }
    }

    private void read(Upsampler upsampler, short[] samples) {
        Optional<short[]> block = reader.take();
        if (block.isPresent()) {
            upsampler.convert(block.get(), samples);
        } else if (reader.isDone()) {
            finish(upsampler, samples);
        }
    }

    /** What the filter still holds comes out, then it is over. */
    private void finish(Upsampler upsampler, short[] samples) {
        if (emptied) {
            stopped(End.COMPLETED, Optional.empty());
        } else {
            upsampler.convert(new short[upsampler.inputLength()], samples);
            emptied = true;
        }
    }

    private void broken(Exception fault) {
        stopped(End.FAILED, Optional.of(String.valueOf(fault.getMessage())));
    }

    private boolean stopped(End end, Optional<String> fault) {
        boolean first = silence();
        if (first) {
            listener.stopped(id, end, fault);
        }
        return first;
    }

    /** Plays no longer, without telling so. Returns false when it did not already. */
    boolean silence() {
        boolean first = state.getAndSet(State.OVER) != State.OVER;
        if (first) {
            reader.close();
        }
        return first;
    }

    /** Tells whoever waits for the end; runs their code. */
    public void complete(End end) {
        ended.complete(end);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public boolean pause() {
        return state.compareAndSet(State.PLAYING, State.PAUSED);
    }

    @Override
    public boolean resume() {
        return state.compareAndSet(State.PAUSED, State.PLAYING);
    }

    @Override
    public boolean stop() {
        return stopped(End.STOPPED, Optional.empty());
    }

    @Override
    public CompletionStage<End> ended() {
        return ended.minimalCompletionStage();
    }

    @Override
    public String toString() {
        return "prompt " + id;
    }
}
