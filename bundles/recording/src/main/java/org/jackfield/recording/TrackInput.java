package org.jackfield.recording;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;

/**
 * Takes the frames of one side on a media thread and keeps them until the writer comes: without waiting for anything, and only
 * so many. What does not fit is counted.
 */
final class TrackInput implements PcmListener {

    /** Frames that wait at most: 5 s of sound. */
    static final int MOST = 500;

    private static final int LONGEST = 96_000;

    private final LongSupplier nanoseconds;
    private final Queue<SoundFrame> frames = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean open = true;

    TrackInput(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void onFrame(PcmFrame frame) {
        if (!open) {
            return;
        }
        if (frame.samples().length > LONGEST || !TrackRates.contains(frame.sampleRate()) || !reserve()) {
            lost.incrementAndGet();
            return;
        }
        frames.add(SoundFrame.copyOf(frame, nanoseconds.getAsLong()));
    }

    /** Whether frames are taken from now on. */
    void open(boolean taken) {
        open = taken;
    }

    /** Takes the next frame that came until then, or null when there is none. */
    SoundFrame poll(long until) {
        SoundFrame next = frames.peek();
        if (next == null || next.arrived() - until > 0) {
            return null;
        }
        waiting.decrementAndGet();
        return frames.poll();
    }

    /** Returns how many frames could not be taken so far. */
    long lost() {
        return lost.get();
    }

    private boolean reserve() {
        if (waiting.incrementAndGet() > MOST) {
            waiting.decrementAndGet();
            return false;
        }
        return true;
    }
}
