package org.jackfield.recording;

import org.jackfield.session.PcmFrame;

/** Makes tones and measures them. */
final class Tones {

    static final int AMPLITUDE = 8000;

    private Tones() {}

    /** Returns samples of a tone from its n-th sample on. */
    static short[] tone(double hertz, int sampleRate, long from, int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * hertz * (from + i) / sampleRate));
        }
        return samples;
    }

    /** Returns the 10 ms of a tone that begin at a time. */
    static PcmFrame frame(double hertz, int sampleRate, long milliseconds) {
        return new PcmFrame(tone(hertz, sampleRate, milliseconds * sampleRate / 1000, sampleRate / 100), sampleRate, 1);
    }

    /** Returns the amplitude that one frequency has (Goertzel's algorithm, with Hann's window). */
    static double amplitude(short[] samples, int from, int count, double hertz, int sampleRate) {
        double factor = 2 * Math.cos(2 * Math.PI * hertz / sampleRate);
        double before = 0;
        double last = 0;
        for (int i = 0; i < count; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / count);
            double next = samples[from + i] * window + factor * last - before;
            before = last;
            last = next;
        }
        return 4 * Math.sqrt(before * before + last * last - factor * before * last) / count;
    }

    /** Returns the root mean square. */
    static double level(short[] samples, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / count);
    }
}
