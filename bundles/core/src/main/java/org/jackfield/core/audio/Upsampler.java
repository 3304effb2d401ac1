package org.jackfield.core.audio;

import java.util.Arrays;

/**
 * Brings mono sound to 48 kHz, 10 ms at a time: a polyphase filter (windowed sinc, Kaiser). Images of the sound are 80 dB down,
 * and it is flat up to 0.42 of the rate it comes in: 3.4 kHz of 8 kHz. It delays by 32 samples of that rate.
 *
 * <p>The JDK's conversion of rates interpolates linearly, which leaves audible images of what comes at 8 kHz. For one thread at
 * a time.
 */
final class Upsampler {

    /** Samples of 10 ms that come out. */
    static final int OUTPUT = 480;

    private static final int OUTPUT_RATE = 48_000;
    private static final int BLOCKS_PER_SECOND = 100;
    private static final int TAPS = 64;
    private static final double CUTOFF = 0.46;
    private static final double BETA = 7.86;

    private final int up;
    private final int down;
    private final float[][] phases;
    private final float[] history;

    /**
     * Makes a converter.
     *
     * @param rate of what comes in, in Hz: a multiple of 100, at most 48000
     */
    Upsampler(int rate) {
        int common = greatestCommonDivisor(OUTPUT_RATE, rate);
        up = OUTPUT_RATE / common;
        down = rate / common;
        phases = up == 1 ? new float[0][] : phases(up);
        history = new float[TAPS + rate / BLOCKS_PER_SECOND];
    }

    /** Returns how many samples come in for 10 ms. */
    int inputLength() {
        return history.length - TAPS;
    }

    /** Converts 10 ms. */
    void convert(short[] input, short[] output) {
        if (up == 1) {
            System.arraycopy(input, 0, output, 0, OUTPUT);
            return;
        }
        System.arraycopy(history, inputLength(), history, 0, TAPS);
        for (int i = 0; i < inputLength(); i++) {
            history[TAPS + i] = input[i];
        }
        for (int i = 0; i < OUTPUT; i++) {
            int position = i * down;
            output[i] = sample(TAPS + position / up, phases[position % up]);
        }
    }

    private short sample(int newest, float[] taps) {
        float sum = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            sum += taps[tap] * history[newest - tap];
        }
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
    }

    private static float[][] phases(int up) {
        float[][] phases = new float[up][TAPS];
        for (int phase = 0; phase < up; phase++) {
            double[] taps = new double[TAPS];
            for (int tap = 0; tap < TAPS; tap++) {
                double time = tap + (double) phase / up - TAPS / 2.0;
                taps[tap] = sinc(2 * CUTOFF * time) * kaiser(time / (TAPS / 2.0));
            }
            // So that what does not change stays as loud as it is in every phase.
            double sum = Arrays.stream(taps).sum();
            for (int tap = 0; tap < TAPS; tap++) {
                phases[phase][tap] = (float) (taps[tap] / sum);
            }
        }
        return phases;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of the first kind, of order 0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x / 2 / k * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
