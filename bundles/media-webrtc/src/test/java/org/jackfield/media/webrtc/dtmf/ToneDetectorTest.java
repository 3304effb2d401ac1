package org.jackfield.media.webrtc.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are recognised, each press once; and what is no key is not taken for one (talk-off). */
class ToneDetectorTest {

    private static final String KEYS = "123A456B789C*0#D";
    private static final int[] ROWS = {697, 770, 852, 941};
    private static final int[] COLUMNS = {1209, 1336, 1477, 1633};

    private final Random random = new Random(4733);

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 32_000, 44_100, 48_000})
    void everyKeyIsRecognisedOnce(int rate) {
        for (int duration : List.of(40, 60, 100, 500)) {
            StringBuilder found = new StringBuilder();
            ToneDetector detector = new ToneDetector();
            for (int key = 0; key < KEYS.length(); key++) {
                found.append(hear(detector, rate, duration, key(KEYS.charAt(key), rate, 5_000, 5_000)));
                found.append(hear(detector, rate, 50, i -> 0));
            }
            assertThat(found).as("%d ms at %d Hz", duration, rate).hasToString(KEYS);
        }
    }

    /** The tone begins and ends anywhere within a window of 10 ms. */
    @Test
    void whereATonesBeginsDoesNotMatter() {
        int rate = 48_000;
        for (int shift = 0; shift < rate / 100; shift += 16) {
            IntToDoubleFunction tone = key('5', rate, 3_000, 4_000);
            int begin = shift;
            int end = shift + rate / 1000 * 60;
            String found = hear(new ToneDetector(), rate, 200, i -> i < begin || i >= end ? 0 : tone.applyAsDouble(i));
            assertThat(found).as("begins at sample %d", shift).isEqualTo("5");
        }
    }

    @Test
    void theSameKeyTwiceIsTwoPresses() {
        ToneDetector detector = new ToneDetector();
        String found = "";
        for (int press = 0; press < 3; press++) {
            found += hear(detector, 8_000, 100, key('7', 8_000, 5_000, 5_000));
            found += hear(detector, 8_000, 40, i -> 0);
        }
        assertThat(found).isEqualTo("777");
    }

    @Test
    void theSoftestTelephoneEventIsHeard() {
        assertThat(hear(new ToneDetector(), 48_000, 100, key('#', 48_000, 150, 150)))
                .isEqualTo("#");
    }

    @Test
    void aToneOfWhichOneHalfIsMissingIsNoKey() {
        assertThat(hear(new ToneDetector(), 8_000, 500, key('1', 8_000, 8_000, 400)))
                .isEmpty();
        assertThat(hear(new ToneDetector(), 8_000, 500, key('1', 8_000, 400, 8_000)))
                .isEmpty();
    }

    @Test
    void silenceAndNoiseAreNoKeys() {
        ToneDetector detector = new ToneDetector();
        assertThat(hear(detector, 48_000, 1_000, i -> 0)).isEmpty();
        assertThat(hear(detector, 48_000, 30_000, i -> random.nextGaussian() * 5_000))
                .isEmpty();
        assertThat(hear(detector, 8_000, 30_000, i -> random.nextGaussian() * 5_000))
                .isEmpty();
    }

    @Test
    void aSineOfAnyFrequencyIsNoKey() {
        for (int frequency = 100; frequency < 3_900; frequency += 7) {
            double step = 2 * Math.PI * frequency / 8_000;
            assertThat(hear(new ToneDetector(), 8_000, 100, i -> 8_000 * Math.sin(step * i)))
                    .as("%d Hz", frequency)
                    .isEmpty();
        }
    }

    /** Two sines between the keys' frequencies, as of other signalling systems and of music. */
    @Test
    void pairsOfOtherFrequenciesAreNoKeys() {
        for (int[] pair : new int[][] {
            {350, 440},
            {440, 480},
            {480, 620},
            {700, 900},
            {700, 1100},
            {1100, 1700},
            {523, 659},
            {659, 988},
            {733, 1270},
            {810, 1400},
            {895, 1555}
        }) {
            double low = 2 * Math.PI * pair[0] / 16_000;
            double high = 2 * Math.PI * pair[1] / 16_000;
            assertThat(hear(new ToneDetector(), 16_000, 1_000, i -> 5_000 * (Math.sin(low * i) + Math.sin(high * i))))
                    .as("%d and %d Hz", pair[0], pair[1])
                    .isEmpty();
        }
    }

    /** Voiced sound: harmonics of a gliding pitch, the more so where a formant is; ten minutes of vowels of all kinds. */
    @Test
    void speechLikeSoundIsNoKey() {
        ToneDetector detector = new ToneDetector();
        StringBuilder found = new StringBuilder();
        for (int vowel = 0; vowel < 3_000; vowel++) {
            found.append(hear(detector, 8_000, 200, vowel()));
        }
        assertThat(found).as("keys in ten minutes").isEmpty();
    }

    /** Chords of three notes of the tempered scale with overtones: ten minutes. */
    @Test
    void musicLikeSoundIsNoKey() {
        ToneDetector detector = new ToneDetector();
        StringBuilder found = new StringBuilder();
        for (int chord = 0; chord < 2_000; chord++) {
            found.append(hear(detector, 8_000, 300, chord()));
        }
        assertThat(found).as("keys in ten minutes").isEmpty();
    }

    private IntToDoubleFunction vowel() {
        double pitch = 80 + random.nextDouble() * 250;
        double glide = (random.nextDouble() - 0.5) * 100;
        double[] formants = {300 + random.nextDouble() * 600, 900 + random.nextDouble() * 1_500, 2_500};
        return i -> {
            double seconds = i / 8_000.0;
            double phase = 2 * Math.PI * (pitch * seconds + glide * seconds * seconds / 2);
            double now = pitch + glide * seconds;
            double sum = 0;
            for (int harmonic = 1; harmonic * now < 3_800; harmonic++) {
                sum += level(harmonic * now, formants) * Math.sin(harmonic * phase);
            }
            return 4_000 * sum;
        };
    }

    private static double level(double frequency, double[] formants) {
        double level = 0.02;
        for (double formant : formants) {
            level += 1 / (1 + Math.pow((frequency - formant) / 60, 2));
        }
        return level;
    }

    private IntToDoubleFunction chord() {
        double[] notes = random.ints(3, 0, 36)
                .mapToDouble(note -> 2 * Math.PI * 220 * Math.pow(2, note / 12.0) / 8_000)
                .toArray();
        return i -> {
            double sum = 0;
            for (double step : notes) {
                sum += Math.sin(step * i) + 0.3 * Math.sin(2 * step * i) + 0.1 * Math.sin(3 * step * i);
            }
            return 3_000 * sum;
        };
    }

    private static IntToDoubleFunction key(char key, int rate, double low, double high) {
        int place = KEYS.indexOf(key);
        double row = 2 * Math.PI * ROWS[place / 4] / rate;
        double column = 2 * Math.PI * COLUMNS[place % 4] / rate;
        return i -> low * Math.sin(row * i) + high * Math.sin(column * i);
    }

    private static String hear(ToneDetector detector, int rate, int milliseconds, IntToDoubleFunction sound) {
        StringBuilder found = new StringBuilder();
        int length = rate / 100;
        for (int frame = 0; frame < milliseconds / 10; frame++) {
            ByteBuffer pcm = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < length; i++) {
                double sample = sound.applyAsDouble(frame * length + i);
                pcm.putShort((short) Math.max(-32_768, Math.min(32_767, Math.round(sample))));
            }
            detector.accept(new SoundFrame(pcm.array(), rate, 1)).ifPresent(found::append);
        }
        return found.toString();
    }
}
