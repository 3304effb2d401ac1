package org.jackfield.spi.contract.media;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * What a piece of sound is, as a Fourier transform sees it.
 *
 * @param frequency the strongest frequency in Hz
 * @param purity how much of the energy lies around that frequency, 0 to 1
 * @param level root mean square of the samples, 0 to 32767
 */
record Tone(double frequency, double purity, double level) {

    /** Bins on either side of the strongest one that the window spreads a tone over. */
    private static final int SPREAD = 3;

    /** Measures as many samples as there are, of which there must be a power of two. */
    static Tone measure(double[] samples, int sampleRate) {
        double[] energy = energy(samples);
        int peak = 1;
        double total = Double.MIN_NORMAL;
        for (int bin = 1; bin < energy.length; bin++) {
            total += energy[bin];
            peak = energy[bin] > energy[peak] ? bin : peak;
        }
        double near = 0;
        double weighted = 0;
        for (int bin = Math.max(1, peak - SPREAD); bin <= Math.min(energy.length - 1, peak + SPREAD); bin++) {
            near += energy[bin];
            weighted += energy[bin] * bin;
        }
        double centre = near == 0 ? 0 : weighted / near;
        return new Tone(centre * sampleRate / samples.length, near / total, level(samples));
    }

    boolean is(int hertz) {
        return Math.abs(frequency - hertz) < 10 && purity > 0.9 && level > 1000;
    }

    private static double[] energy(double[] samples) {
        double[] windowed = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            windowed[i] = samples[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length));
        }
        Complex[] spectrum =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(windowed, TransformType.FORWARD);
        double[] energy = new double[samples.length / 2];
        for (int bin = 0; bin < energy.length; bin++) {
            double magnitude = spectrum[bin].abs();
            energy[bin] = magnitude * magnitude;
        }
        return energy;
    }

    private static double level(double[] samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
