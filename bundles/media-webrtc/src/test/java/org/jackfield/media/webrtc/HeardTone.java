package org.jackfield.media.webrtc;

import java.time.Duration;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;

/** Hears whether a tone comes, and for how long it was away. */
final class HeardTone implements PcmListener {

    private static final double LOUD = 1_000;
    private static final double PURE = 0.8;

    private final int hertz;
    private long last;
    private long frames;
    private long longest;

    HeardTone(int hertz) {
        this.hertz = hertz;
    }

    @Override
    public synchronized void onFrame(PcmFrame frame) {
        if (isTone(frame)) {
            long now = System.nanoTime();
            longest = frames == 0 ? 0 : Math.max(longest, now - last);
            last = now;
            frames++;
        }
    }

    /** Begins anew. */
    synchronized void clear() {
        frames = 0;
    }

    /** Returns how many frames of 10 ms had the tone. */
    synchronized long frames() {
        return frames;
    }

    /** Returns how long it was away at most. */
    synchronized Duration longestGap() {
        return Duration.ofNanos(longest);
    }

    /** The tone has nearly all of the frame's energy (Goertzel). */
    private boolean isTone(PcmFrame frame) {
        short[] samples = frame.samples();
        int channels = frame.channels();
        double step = 2 * Math.PI * hertz / frame.sampleRate();
        double sine = 0;
        double cosine = 0;
        double energy = 0;
        int count = samples.length / channels;
        for (int i = 0; i < count; i++) {
            double sample = samples[i * channels];
            sine += sample * Math.sin(step * i);
            cosine += sample * Math.cos(step * i);
            energy += sample * sample;
        }
        boolean loud = Math.sqrt(energy / count) > LOUD;
        return loud && (sine * sine + cosine * cosine) * 2 / count > PURE * energy;
    }
}
