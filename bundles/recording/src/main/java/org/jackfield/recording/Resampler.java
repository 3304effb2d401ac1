package org.jackfield.recording;

import java.util.Arrays;

/**
 * Changes the sample rate of a stream of sound by a windowed-sinc polyphase filter. Of one thread.
 *
 * <p>An output sample needs {@link #LOBES} samples (at the lower rate) of what comes after it, so that much of a stream is held
 * back until more comes: 1.5 ms at 8 kHz.
 */
final class Resampler {

    private static final int LOBES = 12;
    /** Kaiser's window with this shape damps what would fold back by 80 dB. */
    private static final double SHAPE = 8;
    /** The filter's edge, below the Nyquist frequency by what it needs to fall. */
    private static final double EDGE = 0.91;

    private final int up;
    private final int down;
    private final int reach;
    private final float[][] phases;
    private short[] kept;
    private int phase;

    /** Makes a resampler; the rates are those of {@link TrackRates}, so its table stays small. */
    Resampler(int from, int to) {
        int divisor = greatestCommonDivisor(from, to);
        up = to / divisor;
        down = from / divisor;
        double band = Math.min(1, (double) to / from);
        reach = (int) Math.ceil(LOBES / band);
        phases = new float[up][];
        for (int i = 0; i < up; i++) {
            phases[i] = taps((double) i / up, band * EDGE);
        }
        kept = new short[reach - 1];
    }

    /** Returns the samples that can be told now. */
    short[] process(short[] samples) {
        short[] stream = new short[kept.length + samples.length];
        System.arraycopy(kept, 0, stream, 0, kept.length);
        System.arraycopy(samples, 0, stream, kept.length, samples.length);
        int first = 0;
        short[] told = new short[count(stream.length)];
        for (int i = 0; i < told.length; i++) {
            told[i] = dot(stream, first, phases[phase]);
            phase += down;
            first += phase / up;
            phase %= up;
        }
        kept = Arrays.copyOfRange(stream, first, stream.length);
        return told;
    }

    /** How many outputs have all of their inputs within a stream of this length. */
    private int count(int length) {
        int positions = length - 2 * reach + 1;
        return positions <= 0 ? 0 : (int) (((long) positions * up - phase + down - 1) / down);
    }

    private short dot(short[] stream, int first, float[] taps) {
        float sum = 0;
        for (int i = 0; i < taps.length; i++) {
            sum += stream[first + i] * taps[i];
        }
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
    }

    private float[] taps(double fraction, double edge) {
        double[] exact = new double[2 * reach];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double time = i - (reach - 1) - fraction;
            exact[i] = sinc(edge * time) * kaiser(time / reach);
            sum += exact[i];
        }
        float[] taps = new float[exact.length];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = (float) (exact[i] / sum);
        }
        return taps;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(SHAPE * Math.sqrt(1 - x * x)) / bessel(SHAPE);
    }

    /** The modified Bessel function of the first kind and order zero. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int i = 1; term > sum * 1e-12; i++) {
            term *= (x / (2 * i)) * (x / (2 * i));
            sum += term;
        }
        return sum;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
