package org.jackfield.core.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a prompt's file ahead of the media thread, up to a second, on threads that may wait for the disk. At most one of them
 * has the file at a time.
 */
final class PromptReader {

    private static final Logger LOG = LoggerFactory.getLogger(PromptReader.class);

    private static final int MOST_AHEAD = 100;
    private static final int LEAST_AHEAD = 50;

    private final Path path;
    private final Executor threads;
    private final Consumer<Exception> failed;
    private final Queue<short[]> blocks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ahead = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean atEnd;
    private volatile boolean unwanted;
    private volatile Upsampler upsampler;
    private volatile WavFile file;

    PromptReader(Path path, Executor threads, Consumer<Exception> failed) {
        this.path = path;
        this.threads = threads;
        this.failed = failed;
    }

    /** Returns what brings the blocks to 48 kHz; empty while the file's rate is not known. For the media thread. */
    Optional<Upsampler> upsampler() {
        return Optional.ofNullable(upsampler);
    }

    /** Returns whether all was read and taken. */
    boolean isDone() {
        return atEnd && blocks.isEmpty();
    }

    /** Takes 10 ms; empty when there are none (yet). Never waits. */
    Optional<short[]> take() {
        Optional<short[]> block = Optional.ofNullable(blocks.poll());
        if (block.isPresent() && ahead.decrementAndGet() < LEAST_AHEAD) {
            readAhead();
        }
        return block;
    }

    /** Reads no further, and closes the file. */
    void close() {
        unwanted = true;
        readAhead();
    }

    /** Lets a thread read what is missing, or close the file. */
    void readAhead() {
        if (!(atEnd && file == null) && busy.compareAndSet(false, true)) {
            try {
                threads.execute(this::work);
            } catch (RejectedExecutionException e) {
                LOG.debug("{} is read no further: the core is stopped", path, e);
            }
        }
    }

    private void work() {
        try {
            read();
        } catch (IOException | RuntimeException e) {
            atEnd = true;
            failed.accept(e);
        } finally {
            if (unwanted || atEnd) {
                release();
            }
            busy.set(false);
        }
        if (unwanted && file != null) {
            readAhead();
        }
    }

    private void read() throws IOException {
        if (file == null && !unwanted && !atEnd) {
            file = WavFile.open(path);
            upsampler = new Upsampler(file.sampleRate());
        }
        while (!unwanted && !atEnd && ahead.get() < MOST_AHEAD) {
            Optional<short[]> block = file.next();
            if (block.isPresent()) {
                blocks.add(block.get());
                ahead.incrementAndGet();
            } else {
                atEnd = true;
            }
        }
    }

    private void release() {
        atEnd = true;
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("{} could not be closed", path, e);
        }
        file = null;
    }
}
