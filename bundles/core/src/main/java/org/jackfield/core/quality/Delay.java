package org.jackfield.core.quality;

import static java.lang.Math.log;
import static java.lang.Math.pow;

/** What an absolute delay impairs, echoes apart: Idd, ITU-T G.107 section 7.4, for the default sensitivity (sT 1, mT 100 ms). */
final class Delay {

    private static final double LEAST = 100;

    private Delay() {}

    /**
     * Returns Idd.
     *
     * @param delay Ta in ms, one way
     */
    static double impairment(double delay) {
        if (delay <= LEAST) {
            return 0;
        }
        double x = log(delay / LEAST) / log(2);
        return 25 * (sixth(x) - 3 * sixth(x / 3) + 2);
    }

    private static double sixth(double x) {
        return pow(1 + pow(x, 6), 1.0 / 6);
    }
}
