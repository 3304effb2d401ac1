package org.jackfield.examples.demo;

import java.util.Locale;

/**
 * What a piece of sound is.
 *
 * @param frequency where most of its power is, in Hz
 * @param level its root mean square in dB below full scale; -120 for digital silence
 * @param purity the share of its power that is at that frequency, 0 to 1
 */
record Sound(double frequency, double level, double purity) {

    private static final double SILENT_BELOW = -60;
    private static final double TOLERANCE_HERTZ = 5;
    private static final double LEAST_PURITY = 0.9;

    boolean isSilence() {
        return level < SILENT_BELOW;
    }

    /** Returns whether this is a tone of that frequency, and hardly anything else. */
    boolean isTone(double hertz) {
        return !isSilence() && purity >= LEAST_PURITY && Math.abs(frequency - hertz) <= TOLERANCE_HERTZ;
    }

    @Override
    public String toString() {
        if (isSilence()) {
            return String.format(Locale.ROOT, "silence (%.0f dBFS)", level);
        }
        return purity >= LEAST_PURITY
                ? String.format(Locale.ROOT, "%.1f Hz (%.1f dBFS)", frequency, level)
                : String.format(
                        Locale.ROOT,
                        "no pure tone (%.1f Hz has %.0f %% of the power, %.1f dBFS)",
                        frequency,
                        purity * 100,
                        level);
    }
}
