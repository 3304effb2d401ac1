package org.jackfield.recording;

import java.util.Arrays;

/** A stretch of placed samples, added to at its end and taken from at its beginning. Of one thread. */
final class Samples {

    private short[] samples = new short[4096];
    private int length;
    private long begin;

    /** Returns the position after the last sample. */
    long end() {
        return begin + length;
    }

    void add(short[] more, int from) {
        reserve(more.length - from);
        System.arraycopy(more, from, samples, length, more.length - from);
        length += more.length - from;
    }

    void addSilence(long count) {
        int added = Math.toIntExact(count);
        reserve(added);
        Arrays.fill(samples, length, length + added, (short) 0);
        length += added;
    }

    /** Takes what there is up to a position; where there is nothing, silence. */
    short[] take(long until) {
        if (until > end()) {
            addSilence(until - end());
        }
        int count = Math.toIntExact(until - begin);
        short[] taken = Arrays.copyOf(samples, count);
        System.arraycopy(samples, count, samples, 0, length - count);
        length -= count;
        begin = until;
        return taken;
    }

    /** Forgets what has not been taken. */
    void clear() {
        length = 0;
    }

    private void reserve(int count) {
        if (length + count > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(2 * samples.length, length + count));
        }
    }
}
