package org.jackfield.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * One side's sound, placed by when it came. Of one thread; positions and lengths are in samples.
 *
 * <p>Frames that come one after another are put together without a seam, whatever the jitter of their arrival. One that comes
 * {@link #GAP_MILLISECONDS} late begins anew: some more are awaited, and the one that was delayed least says where they belong;
 * before it is silence. The least delay of each window of 2 s shows whether that place was right and whether the other clock
 * runs faster or slower: from {@link #DRIFT_MILLISECONDS} on, that much silence is put in, or sound left out.
 */
final class AlignedTrack {

    private static final int GAP_MILLISECONDS = 60;
    private static final int SETTLING_MILLISECONDS = 100;
    private static final int DRIFT_MILLISECONDS = 12;
    private static final int WINDOW_MILLISECONDS = 2000;

    private final int perMillisecond;
    private final Samples placed = new Samples();
    private final List<short[]> awaiting = new ArrayList<>();
    private boolean settled;
    private long awaitedSince;
    private long awaitingLength;
    private long belongsAt;
    private long leastDelay = Long.MAX_VALUE;
    private long windowLength;
    private long surplus;

    AlignedTrack(int sampleRate) {
        perMillisecond = sampleRate / 1000;
    }

    /**
     * Takes a frame.
     *
     * @param position where its first sample is by the time of its arrival; below zero when it began before the recording
     */
    void accept(long position, short[] samples) {
        if (settled && position - placed.end() > (long) GAP_MILLISECONDS * perMillisecond) {
            settled = false;
        }
        if (settled) {
            follow(position, samples);
        } else {
            await(position, samples);
        }
    }

    /** Takes the sound up to a position; where none came is silence. */
    short[] take(long until) {
        if (!awaiting.isEmpty() && belongsAt < until) {
            settle();
        }
        if (placed.end() < until) {
            settled = false;
        }
        return placed.take(until);
    }

    /** Forgets what is beyond the position that was taken last: the next frame begins anew. */
    void restart() {
        placed.clear();
        awaiting.clear();
        settled = false;
    }

    private void await(long position, short[] samples) {
        if (awaiting.isEmpty()) {
            awaitedSince = position;
            awaitingLength = 0;
            belongsAt = position;
        }
        belongsAt = Math.min(belongsAt, position - awaitingLength);
        awaiting.add(samples);
        awaitingLength += samples.length;
        if (position - awaitedSince >= (long) SETTLING_MILLISECONDS * perMillisecond) {
            settle();
        }
    }

    private void settle() {
        placed.addSilence(Math.max(0, belongsAt - placed.end()));
        surplus = Math.max(0, placed.end() - belongsAt);
        awaiting.forEach(this::place);
        awaiting.clear();
        settled = true;
        beginWindow();
    }

    private void follow(long position, short[] samples) {
        leastDelay = Math.min(leastDelay, position - (placed.end() - surplus));
        place(samples);
        windowLength += samples.length;
        if (windowLength >= (long) WINDOW_MILLISECONDS * perMillisecond) {
            correct();
        }
    }

    private void correct() {
        if (leastDelay > (long) DRIFT_MILLISECONDS * perMillisecond) {
            placed.addSilence(leastDelay);
        } else if (leastDelay < (long) -DRIFT_MILLISECONDS * perMillisecond) {
            surplus -= leastDelay;
        }
        beginWindow();
    }

    private void beginWindow() {
        leastDelay = Long.MAX_VALUE;
        windowLength = 0;
    }

    private void place(short[] samples) {
        int left = (int) Math.min(surplus, samples.length);
        surplus -= left;
        placed.add(samples, left);
    }
}
