package org.jackfield.core.quality;

import java.util.Map;
import java.util.Optional;

/**
 * How much a codec impairs speech, and how well it conceals losses.
 *
 * @param wideband whether it carries more than 3400 Hz, so that G.107.1 rates it
 * @param impairment Ie, or Ie,WB: without losses
 * @param robustness Bpl: against random losses, with concealment
 */
record Codec(boolean wideband, double impairment, double robustness) {

    /** G.711, concealed: ITU-T G.113 (2007) table I.4, which has 25.1 for it, and 4.3 for G.711 that conceals nothing. */
    private static final Codec G711 = new Codec(false, 0, 25.1);

    /** G.729A with VAD: the same table. */
    private static final Codec G729 = new Codec(false, 11, 19);

    /** G.722 at 64 kbit/s: ITU-T G.113 appendix IV. It has no Bpl for this codec: the default of G.107.1. */
    private static final Codec G722 = new Codec(true, 13, 4.3);

    /**
     * Opus, which ITU-T does not list. M. Al-Ahmadi, P. Pocta and H. Melvin estimated 16.8 and 10.4 on the full-band scale (0 to
     * 148) for 31 kbit/s, about what WebRTC sends. That is better than any speech of 7 kHz can be on that scale (19 below its
     * best): on the wideband scale nothing is impaired.
     */
    private static final Codec OPUS = new Codec(true, 0, 10.4);

    private static final Map<String, Codec> ALL =
            Map.of("pcmu", G711, "pcma", G711, "g729", G729, "g722", G722, "opus", OPUS);

    /** Returns what is known of a codec; empty when no impairment of it is known. */
    static Optional<Codec> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * Returns Ie,eff for random losses (BurstR 1), ITU-T G.107 section 7.5.
     *
     * @param lossRatio 0 to 1
     */
    double effectiveImpairment(double lossRatio) {
        double percent = lossRatio * 100;
        return impairment + (95 - impairment) * percent / (percent + robustness);
    }
}
