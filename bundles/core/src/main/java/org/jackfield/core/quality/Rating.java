package org.jackfield.core.quality;

import java.util.Locale;
import java.util.Optional;

/**
 * How good a call sounds.
 *
 * @param rFactor R: by ITU-T G.107, 0 to 100, for a codec of 8 kHz; by G.107.1, 0 to 129, for a wideband one
 * @param mos MOS-CQE (ITU-T P.800.1), 1 to 4.5
 */
public record Rating(double rFactor, double mos) {

    /**
     * Rates what is heard.
     *
     * @param codec its name, for example {@code opus}
     * @param lossRatio how much was lost, 0 to 1
     * @param delay one way, mouth to ear, in ms
     * @return empty for a codec of which no impairment is known
     */
    public static Optional<Rating> of(String codec, double lossRatio, double delay) {
        return Codec.named(codec.toLowerCase(Locale.ROOT)).map(known -> of(known, lossRatio, delay));
    }

    private static Rating of(Codec codec, double lossRatio, double delay) {
        double impairment = codec.effectiveImpairment(lossRatio);
        if (codec.wideband()) {
            double r = Math.max(0, WidebandModel.rating(impairment, delay));
            return new Rating(r, mos(r * 100 / WidebandModel.BEST));
        }
        double r = Math.max(0, NarrowbandModel.rating(impairment, delay));
        return new Rating(r, mos(r));
    }

    /** ITU-T G.107 annex B; of wideband, R is brought to the scale of 100 before (G.107.1 annex A). */
    static double mos(double r) {
        if (r <= 0) {
            return 1;
        }
        // Between 0 and 6.5 the polynomial falls below 1, which no opinion can.
        return r >= 100 ? 4.5 : Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
    }
}
