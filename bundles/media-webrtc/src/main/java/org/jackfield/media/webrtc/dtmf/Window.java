package org.jackfield.media.webrtc.dtmf;

import java.util.Optional;

/**
 * Looks for the two tones of a key in 10 ms of sound: which pair of sines, of whatever phase and level, comes nearest to it by
 * least squares, and is that all there is? The frequencies of neighbouring rows are nearer to each other than 10 ms can
 * separate by a Goertzel filter each; as a pair they can be told apart.
 */
final class Window {

    /** How much of the energy must be in the two tones. libwebrtc plays nothing else meanwhile; speech has more in it. */
    private static final double PURITY = 0.95;

    /**
     * As much suffices for a key that is pressed already: when packets are late libwebrtc makes up for them by what it has played
     * last, and that is the key's tones, less and less pure.
     */
    private static final double CONCEALED = 0.7;

    /** How much louder than the other one a tone may be, as a ratio of energies: 9 dB (ITU-T Q.24 asks for 8 at most). */
    private static final double TWIST = 8;

    /** What is softer than 56 dB below full scale, as mean square of a sample, is no tone (RFC 4733: at most 36 below 0 dBm0). */
    private static final double FLOOR = 50 * 50;

    private final int length;
    private final double[][] sines;
    private final PairFit[] fits = new PairFit[Keypad.SIDE * Keypad.SIDE];

    Window(int sampleRate) {
        this.length = sampleRate / 100;
        this.sines = new double[2 * Keypad.FREQUENCIES.size()][];
        for (int i = 0; i < Keypad.FREQUENCIES.size(); i++) {
            double step = 2 * Math.PI * Keypad.FREQUENCIES.get(i) / sampleRate;
            sines[2 * i] = wave(step, 0);
            sines[2 * i + 1] = wave(step, Math.PI / 2);
        }
        for (int pair = 0; pair < fits.length; pair++) {
            int row = 2 * (pair / Keypad.SIDE);
            int column = 2 * (Keypad.SIDE + pair % Keypad.SIDE);
            fits[pair] = new PairFit(new double[][] {sines[row], sines[row + 1], sines[column], sines[column + 1]});
        }
    }

    /**
     * Returns the key whose tones these samples are, and nothing but these.
     *
     * @param pressed the key that is pressed already
     */
    Optional<Character> key(double[] samples, Optional<Character> pressed) {
        double energy = dot(samples, samples);
        if (energy < FLOOR * length) {
            return Optional.empty();
        }
        double[] products = new double[sines.length];
        for (int i = 0; i < sines.length; i++) {
            products[i] = dot(samples, sines[i]);
        }
        return best(products, energy)
                .or(() -> pressed.filter(key ->
                        fits[Keypad.pair(key)].energy(products(products, Keypad.pair(key))) >= CONCEALED * energy));
    }

    private Optional<Character> best(double[] products, double energy) {
        int best = 0;
        double most = 0;
        for (int pair = 0; pair < fits.length; pair++) {
            double explained = fits[pair].energy(products(products, pair));
            if (explained > most) {
                most = explained;
                best = pair;
            }
        }
        boolean found = most >= PURITY * energy && fits[best].twist(products(products, best)) <= TWIST;
        return found ? Optional.of(Keypad.key(best)) : Optional.empty();
    }

    private static double[] products(double[] all, int pair) {
        int row = 2 * (pair / Keypad.SIDE);
        int column = 2 * (Keypad.SIDE + pair % Keypad.SIDE);
        return new double[] {all[row], all[row + 1], all[column], all[column + 1]};
    }

    private double[] wave(double step, double phase) {
        double[] wave = new double[length];
        for (int i = 0; i < length; i++) {
            wave[i] = Math.sin(step * i + phase);
        }
        return wave;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
