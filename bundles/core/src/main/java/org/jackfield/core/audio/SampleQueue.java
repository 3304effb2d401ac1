package org.jackfield.core.audio;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Samples and marks on their way from an application to the media thread, in order. Any thread adds and flushes, one reads;
 * none waits for another.
 */
final class SampleQueue {

    /** How many marks can wait. */
    static final int MOST_MARKS = 1000;

    /** What is queued. */
    private sealed interface Entry permits Sound, Mark {}

    /** At most 10 ms of sound. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sound(short[] samples) implements Entry {}

    /** A mark. */
    private record Mark(String name) implements Entry {}

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicInteger marks = new AtomicInteger();
    private final long mostSamples;
    private final int piece;
    private short[] current = new short[0];
    private int position;

    /**
     * Makes an empty queue.
     *
     * @param mostSamples how many samples can wait
     * @param piece how many samples make 10 ms
     */
    SampleQueue(long mostSamples, int piece) {
        this.mostSamples = mostSamples;
        this.piece = piece;
    }

    /** Queues what there is room for, and returns how much that is. */
    int add(short[] sound, int offset, int length) {
        int taken = reserve(length);
        for (int done = 0; done < taken; done += piece) {
            int from = offset + done;
            entries.add(new Sound(Arrays.copyOfRange(sound, from, from + Math.min(piece, taken - done))));
        }
        return taken;
    }

    private int reserve(int wanted) {
        while (true) {
            long before = samples.get();
            int free = (int) Math.min(wanted, mostSamples - before);
            if (samples.compareAndSet(before, before + free)) {
                return free;
            }
        }
    }

    /** Queues a mark; returns false when too many wait. */
    boolean mark(String name) {
        if (marks.incrementAndGet() > MOST_MARKS) {
            marks.decrementAndGet();
            return false;
        }
        entries.add(new Mark(name));
        return true;
    }

    /**
     * Throws away what is queued.
     *
     * @param flushed takes the marks
     * @return how many samples were thrown away
     */
    long flush(Consumer<String> flushed) {
        long thrown = 0;
        for (Entry entry = poll(); entry != null; entry = poll()) {
            if (entry instanceof Mark mark) {
                flushed.accept(mark.name());
            } else if (entry instanceof Sound sound) {
                thrown += sound.samples().length;
            }
        }
        return thrown;
    }

    long samples() {
        return samples.get();
    }

    /**
     * Reads what is next; on the reading thread only. What is missing is silence.
     *
     * @param block is filled
     * @param reached takes the marks that have been reached
     */
    void read(short[] block, Consumer<String> reached) {
        int filled = 0;
        while (filled < block.length && (position < current.length || next(reached))) {
            int length = Math.min(block.length - filled, current.length - position);
            System.arraycopy(current, position, block, filled, length);
            filled += length;
            position += length;
        }
        Arrays.fill(block, filled, block.length, (short) 0);
    }

    private boolean next(Consumer<String> reached) {
        for (Entry entry = poll(); entry != null; entry = poll()) {
            if (entry instanceof Sound sound) {
                current = sound.samples();
                position = 0;
                return true;
            } else if (entry instanceof Mark mark) {
                reached.accept(mark.name());
            }
        }
        return false;
    }

    private Entry poll() {
        Entry entry = entries.poll();
        if (entry instanceof Sound sound) {
            samples.addAndGet(-sound.samples().length);
        } else if (entry instanceof Mark) {
            marks.decrementAndGet();
        }
        return entry;
    }
}
