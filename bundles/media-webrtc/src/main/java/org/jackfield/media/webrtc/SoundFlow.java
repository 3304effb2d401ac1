package org.jackfield.media.webrtc;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells whether sound has been going out for a moment, and on time. A key (RFC 4733) that begins while sound stands still (the
 * process was stopped, the machine is busy) goes out all at once and late: libwebrtc and the browsers have concealed the silence
 * by then, take the key for one of the past, and do not play it. The sound is told of on the pacer's thread, all else on the
 * control thread.
 */
final class SoundFlow {

    private static final long MOMENT = Duration.ofMillis(100).toNanos();

    /** A pause of so long is more than a receiver keeps in store for certain. */
    private static final long STANDSTILL = Duration.ofMillis(50).toNanos();

    /** What went out last may be so old: two turns of the pacer. */
    private static final long RECENT = Duration.ofMillis(20).toNanos();

    private final LongSupplier nanoTime;
    private volatile boolean flowing;
    private volatile long begin;
    private volatile long last;

    /** Begins without any flow; the clock is that of {@link System#nanoTime}. */
    SoundFlow(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Tells whether anything goes out at all, as was negotiated. */
    void setFlowing(boolean value) {
        if (value != flowing) {
            begin = nanoTime.getAsLong();
            last = begin;
        }
        flowing = value;
    }

    boolean isFlowing() {
        return flowing;
    }

    /** Sound has gone out. */
    void sent() {
        long now = nanoTime.getAsLong();
        if (now - last > STANDSTILL) {
            begin = now;
        }
        last = now;
    }

    /** Returns whether sound has been going out for a moment without a standstill, and is right now. */
    boolean isSteady() {
        // The other way round than it is written: a standstill that ends meanwhile is seen at least once.
        long latest = last;
        long now = nanoTime.getAsLong();
        return flowing && now - latest <= RECENT && now - begin >= MOMENT;
    }
}
