package org.jackfield.core.quality;

/**
 * The E-model for speech of 50 to 7000 Hz, ITU-T G.107.1: the rating R, 0 to 129. Everything but codec, loss and delay has the
 * recommendation's default value. Echoes are left out: a call cannot measure them, and who has wideband cancels them.
 */
final class WidebandModel {

    /** R of speech that nothing impairs; also the factor between this scale and that of G.107, times 100. */
    static final double BEST = 129;

    private WidebandModel() {}

    /**
     * Returns R.
     *
     * @param effectiveImpairment Ie,eff,WB: of the codec and its losses
     * @param delay Ta in ms, one way
     */
    static double rating(double effectiveImpairment, double delay) {
        return BEST - Delay.impairment(delay) - effectiveImpairment;
    }
}
