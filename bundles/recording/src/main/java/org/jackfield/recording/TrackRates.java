package org.jackfield.recording;

import java.util.Set;

/** The sample rates that sound comes in: those of codecs and of sound files. */
final class TrackRates {

    private static final Set<Integer> RATES =
            Set.of(8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000);

    private TrackRates() {}

    static boolean contains(int sampleRate) {
        return RATES.contains(sampleRate);
    }
}
