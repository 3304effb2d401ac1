package org.jackfield.core.audio;

import static java.util.Objects.checkFromIndexSize;
import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jackfield.core.number.Texts;
import org.jackfield.session.AudioSource;
import org.jackfield.session.AudioWriter;

/** Takes an application's own sound, and gives it to the media thread as that asks for it. */
public final class QueuedAudioWriter implements AudioWriter {

    private static final Set<Integer> RATES = Set.of(8_000, 16_000, 24_000, 32_000, 48_000);
    private static final int LONGEST_NAME = 128;
    private static final int MILLISECONDS = 1000;

    /** Hears of marks. */
    @FunctionalInterface
    public interface Marks {
        /** A mark was reached, or flushed. */
        void mark(String name, boolean flushed);
    }

    private final int sampleRate;
    private final Marks marks;
    private final Runnable closing;
    private final BooleanSupplier callOver;
    private final SampleQueue queue;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Makes a writer.
     *
     * @param sampleRate one that {@link #checkRate} lets pass
     * @param marks hears of marks, on the media thread too
     * @param closing runs once, when the application closes the writer
     * @param callOver whether nothing is taken any more
     */
    public QueuedAudioWriter(int sampleRate, Marks marks, Runnable closing, BooleanSupplier callOver) {
        this.sampleRate = sampleRate;
        this.marks = marks;
        this.closing = closing;
        this.callOver = callOver;
        long most = (long) MOST_QUEUED_MILLISECONDS * sampleRate / MILLISECONDS;
        queue = new SampleQueue(most, sampleRate / 100);
    }

    /** Refuses a rate that cannot be written. */
    public static void checkRate(int sampleRate) {
        if (!RATES.contains(sampleRate)) {
            throw new IllegalArgumentException(
                    "sampleRate is " + sampleRate + " Hz, must be one of " + new TreeSet<>(RATES));
        }
    }

    /** Returns what gives the sound to media; to be read by one thread at a time. */
    public AudioSource source() {
        Upsampler upsampler = new Upsampler(sampleRate);
        short[] block = new short[upsampler.inputLength()];
        return samples -> {
            queue.read(block, name -> marks.mark(name, false));
            upsampler.convert(block, samples);
        };
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int write(short[] samples, int offset, int length) {
        checkFromIndexSize(offset, length, requireNonNull(samples, "samples").length);
        return isOpen() ? queue.add(samples, offset, length) : 0;
    }

    @Override
    public boolean mark(String name) {
        requireNonNull(name, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || Texts.hasControlCharacter(name)) {
            throw new IllegalArgumentException("name is '" + Texts.printable(name) + "', must be 1 to " + LONGEST_NAME
                    + " characters without control characters");
        }
        return isOpen() && queue.mark(name);
    }

    @Override
    public long flush() {
        return milliseconds(queue.flush(name -> marks.mark(name, true)));
    }

    @Override
    public long queuedMilliseconds() {
        return isOpen() ? milliseconds(queue.samples()) : 0;
    }

    /** Rounded up: what is not 0 is not 0 ms. */
    private long milliseconds(long samples) {
        return (samples * MILLISECONDS + sampleRate - 1) / sampleRate;
    }

    private boolean isOpen() {
        return !closed.get() && !callOver.getAsBoolean();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            closing.run();
            flush();
        }
    }
}
