package org.jackfield.examples.demo;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** Finds out what a piece of sound is, by its Fourier transform. */
final class Spectrum {

    private static final double FULL_SCALE = 32768;
    private static final double LOWEST_LEVEL = -120;
    /** How far a Hann window spreads a tone, in bins to each side. */
    private static final int SPREAD = 3;

    private Spectrum() {}

    /**
     * Returns what the samples sound like.
     *
     * @param samples mono; their number a power of two
     * @param sampleRate in Hz
     */
    static Sound of(short[] samples, int sampleRate) {
        double[] power = power(samples);
        int peak = peak(power);
        double frequency = (peak + offset(power, peak)) * sampleRate / samples.length;
        return new Sound(frequency, level(samples), purity(power, peak));
    }

    private static double[] power(short[] samples) {
        double[] windowed = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length);
            windowed[i] = samples[i] / FULL_SCALE * hann;
        }
        Complex[] bins =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(windowed, TransformType.FORWARD);
        double[] power = new double[samples.length / 2];
        for (int i = 0; i < power.length; i++) {
            power[i] = bins[i].getReal() * bins[i].getReal() + bins[i].getImaginary() * bins[i].getImaginary();
        }
        return power;
    }

    private static int peak(double[] power) {
        int peak = 1;
        for (int i = 1; i < power.length - 1; i++) {
            if (power[i] > power[peak]) {
                peak = i;
            }
        }
        return peak;
    }

    /** Returns how far the top lies from the highest bin, by the parabola through it and its neighbours. */
    private static double offset(double[] power, int peak) {
        double before = Math.log(power[peak - 1] + Double.MIN_NORMAL);
        double at = Math.log(power[peak] + Double.MIN_NORMAL);
        double after = Math.log(power[peak + 1] + Double.MIN_NORMAL);
        double curvature = before - 2 * at + after;
        return curvature == 0 ? 0 : 0.5 * (before - after) / curvature;
    }

    private static double purity(double[] power, int peak) {
        double all = 0;
        double near = 0;
        for (int i = 0; i < power.length; i++) {
            all += power[i];
            near += Math.abs(i - peak) <= SPREAD ? power[i] : 0;
        }
        return all == 0 ? 0 : near / all;
    }

    private static double level(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        double rootMeanSquare = Math.sqrt(sum / samples.length) / FULL_SCALE;
        return Math.max(LOWEST_LEVEL, 20 * Math.log10(rootMeanSquare));
    }
}
