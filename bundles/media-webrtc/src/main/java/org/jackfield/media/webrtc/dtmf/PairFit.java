package org.jackfield.media.webrtc.dtmf;

/** Fits two sines, each as a sum of sine and cosine, to samples by least squares; from their scalar products alone. */
final class PairFit {

    private static final int SIZE = 4;

    /** Cholesky factor of the waves' scalar products with each other. */
    private final double[][] factor = new double[SIZE][SIZE];

    /** Makes a fit of these waves: sine and cosine of one frequency, then of the other. */
    PairFit(double[][] waves) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = Window.dot(waves[i], waves[j]);
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
    }

    /**
     * Returns how much of the samples' energy the fitted sines have.
     *
     * @param products the samples' scalar products with the waves
     */
    double energy(double[] products) {
        double[] solved = forward(products);
        return Window.dot(solved, solved);
    }

    /** Returns how many times the energy of the weaker sine the stronger one has. */
    double twist(double[] products) {
        double[] amplitudes = backward(forward(products));
        double first = amplitudes[0] * amplitudes[0] + amplitudes[1] * amplitudes[1];
        double second = amplitudes[2] * amplitudes[2] + amplitudes[3] * amplitudes[3];
        return Math.max(first, second) / Math.min(first, second);
    }

    private double[] forward(double[] products) {
        double[] solved = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double rest = products[i];
            for (int k = 0; k < i; k++) {
                rest -= factor[i][k] * solved[k];
            }
            solved[i] = rest / factor[i][i];
        }
        return solved;
    }

    private double[] backward(double[] solved) {
        double[] amplitudes = new double[SIZE];
        for (int i = SIZE - 1; i >= 0; i--) {
            double rest = solved[i];
            for (int k = i + 1; k < SIZE; k++) {
                rest -= factor[k][i] * amplitudes[k];
            }
            amplitudes[i] = rest / factor[i][i];
        }
        return amplitudes;
    }
}
