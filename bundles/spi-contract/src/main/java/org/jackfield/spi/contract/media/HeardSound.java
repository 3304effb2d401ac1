package org.jackfield.spi.contract.media;

import java.util.Optional;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;

/** Hears a path and keeps the last fifth of a second. */
final class HeardSound implements PcmListener {

    private double[] last = new double[0];
    private int next;
    private int sampleRate;
    private long sinceChange;
    private long frames;

    @Override
    public synchronized void onFrame(PcmFrame frame) {
        if (frame.sampleRate() != sampleRate) {
            sampleRate = frame.sampleRate();
            last = new double[Integer.highestOneBit(sampleRate / 5)];
            sinceChange = 0;
        }
        frames++;
        for (int i = 0; i < frame.samples().length; i += frame.channels()) {
            last[next % last.length] = frame.samples()[i];
            next = (next + 1) % last.length;
            sinceChange++;
        }
    }

    /** Forgets what was heard. */
    synchronized void clear() {
        sampleRate = 0;
        frames = 0;
    }

    synchronized long frames() {
        return frames;
    }

    /** Measures what was heard last; empty until there is enough of it. */
    synchronized Optional<Tone> tone() {
        if (sampleRate == 0 || sinceChange < last.length) {
            return Optional.empty();
        }
        double[] samples = new double[last.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = last[(next + i) % last.length];
        }
        return Optional.of(Tone.measure(samples, sampleRate));
    }
}
