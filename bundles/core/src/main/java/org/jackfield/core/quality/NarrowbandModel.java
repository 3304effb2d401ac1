package org.jackfield.core.quality;

import static java.lang.Math.exp;
import static java.lang.Math.log10;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

/**
 * The E-model for speech of 300 to 3400 Hz, ITU-T G.107: the rating R, 0 to 100. Whatever a call cannot measure has the
 * recommendation's default value (its table 2); the symbols are the recommendation's.
 */
final class NarrowbandModel {

    private static final double SLR = 8;
    private static final double RLR = 2;
    private static final double OLR = SLR + RLR;
    private static final double STMR = 15;
    private static final double LSTR = 18;
    private static final double DS = 3;
    private static final double TELR = 65;
    private static final double WEPL = 110;
    private static final double QDU = 1;
    private static final double NC = -70;
    private static final double NFOR = -64;
    private static final double PS = 35;
    private static final double PR = 35;

    private static final double NO = no();
    private static final double RO = 15 - 1.5 * (SLR + NO);

    private NarrowbandModel() {}

    /**
     * Returns R.
     *
     * @param effectiveImpairment Ie,eff: of the codec and its losses
     * @param delay Ta in ms, one way; echoes take the same way (T = Ta, Tr = 2 Ta)
     */
    static double rating(double effectiveImpairment, double delay) {
        return RO - simultaneous(delay) - delayed(delay) - effectiveImpairment;
    }

    /** No: noise of the circuit, of both rooms and of the floor, section 7.2. */
    private static double no() {
        double nos = PS - SLR - DS - 100 + 0.004 * pow(PS - OLR - DS - 14, 2);
        double pre = PR + 10 * log10(1 + pow(10, (10 - LSTR) / 10));
        double nor = RLR - 121 + pre + 0.008 * pow(pre - 35, 2);
        double nfo = NFOR + RLR;
        return 10 * log10(pow(10, NC / 10) + pow(10, nos / 10) + pow(10, nor / 10) + pow(10, nfo / 10));
    }

    /** Is: what comes along with the voice, section 7.3. */
    private static double simultaneous(double echoDelay) {
        return tooLoud() + sidetone(echoDelay) + quantizing();
    }

    /** Iolr. */
    private static double tooLoud() {
        double xolr = OLR + 0.2 * (64 + NO - RLR);
        return 20 * (pow(1 + pow(xolr / 8, 8), 1.0 / 8) - xolr / 8);
    }

    /** Ist. */
    private static double sidetone(double echoDelay) {
        double stmro = -10 * log10(pow(10, -STMR / 10) + exp(-echoDelay / 4) * pow(10, -TELR / 10));
        return 12 * pow(1 + pow((stmro - 13) / 6, 8), 1.0 / 8)
                - 28 * pow(1 + pow((stmro + 1) / 19.4, 35), 1.0 / 35)
                - 13 * pow(1 + pow((stmro - 3) / 33, 13), 1.0 / 13)
                + 29;
    }

    /** Iq. */
    private static double quantizing() {
        double q = 37 - 15 * log10(QDU);
        double g = 1.07 + 0.258 * q + 0.0602 * q * q;
        double y = (RO - 100) / 15 + 46 / 8.4 - g / 9;
        double z = 46.0 / 30 - g / 40;
        return 15 * log10(1 + pow(10, y) + pow(10, z));
    }

    /** Id: what comes late, section 7.4. */
    private static double delayed(double delay) {
        return talkerEcho(delay) + listenerEcho(2 * delay) + Delay.impairment(delay);
    }

    /** Idte. */
    private static double talkerEcho(double delay) {
        if (delay < 1) {
            return 0;
        }
        double terv = TELR - 40 * log10((1 + delay / 10) / (1 + delay / 150)) + 6 * exp(-0.3 * delay * delay);
        double difference = -1.5 * (NO - RLR) - (80 + 2.5 * (terv - 14));
        return (difference / 2 + sqrt(difference * difference / 4 + 100) - 1) * (1 - exp(-delay));
    }

    /** Idle. */
    private static double listenerEcho(double roundTrip) {
        double difference = RO - 10.5 * (WEPL + 7) * pow(roundTrip + 1, -0.25);
        return difference / 2 + sqrt(difference * difference / 4 + 169);
    }
}
