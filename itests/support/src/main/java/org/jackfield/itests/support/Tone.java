package org.jackfield.itests.support;

import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * What a piece of sound is, by its spectrum.
 *
 * @param hertz the strongest frequency
 * @param purity how much of the power is at that frequency, 0 to 1
 * @param level root mean square of the samples, 0 to 32767
 */
public record Tone(double hertz, double purity, double level) {

    /** The main lobe of a Hann window. */
    private static final int LOBE = 2;

    /**
     * Measures sound.
     *
     * @param samples mono; as many of them are used as the greatest power of two among them
     * @param sampleRate in Hz
     */
    public static Tone of(short[] samples, int sampleRate) {
        int size = Integer.highestOneBit(samples.length);
        double[] power = power(samples, size);
        int peak = 0;
        for (int bin = 1; bin < power.length; bin++) {
            peak = power[bin] > power[peak] ? bin : peak;
        }
        double all = Arrays.stream(power).sum();
        double lobe = Arrays.stream(power, Math.max(0, peak - LOBE), Math.min(power.length, peak + LOBE + 1))
                .sum();
        return new Tone((double) peak * sampleRate / size, all == 0 ? 0 : lobe / all, level(samples));
    }

    private static double[] power(short[] samples, int size) {
        double[] windowed = new double[size];
        for (int i = 0; i < size; i++) {
            windowed[i] = samples[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        Complex[] spectrum =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(windowed, TransformType.FORWARD);
        return Arrays.stream(spectrum, 0, size / 2)
                .mapToDouble(bin -> bin.abs() * bin.abs())
                .toArray();
    }

    private static double level(short[] samples) {
        double squares = 0;
        for (short sample : samples) {
            squares += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(squares / samples.length);
    }
}
