package org.jackfield.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tone stays that tone, as loud as it was, and nothing is added to it. */
class UpsamplerTest {

    private static final double AMPLITUDE = 10_000;

    @ParameterizedTest
    @CsvSource({
        "8000, 300",
        "8000, 1000",
        "8000, 3300",
        "16000, 440",
        "16000, 6500",
        "24000, 1000",
        "24000, 9900",
        "32000, 1000",
        "32000, 13000",
        "44100, 1000",
        "44100, 18000",
        "48000, 1000",
        "48000, 20000"
    })
    void aToneStaysThatTone(int rate, int frequency) {
        short[] sound = convert(Sounds.tone(frequency, rate, rate, AMPLITUDE), rate);
        short[] settled = Sounds.part(sound, 4_800, 48_000);

        assertThat(Sounds.level(settled, frequency, 48_000)).isCloseTo(AMPLITUDE, within(AMPLITUDE * 0.02));
        for (int image = rate; image < 24_000 + frequency; image += rate) {
            check(settled, image - frequency);
            check(settled, image + frequency);
        }
    }

    /** What a rate had above its half would be heard as an image; 80 dB down is below the noise of 16 bits here. */
    private static void check(short[] sound, int image) {
        if (image > 0 && image < 24_000) {
            assertThat(Sounds.level(sound, image, 48_000))
                    .as("image at %d Hz", image)
                    .isLessThan(AMPLITUDE * 0.0003);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 24_000, 32_000, 44_100})
    void theLoudestSoundIsNotTurnedAround(int rate) {
        short[] square = new short[rate];
        for (int i = 0; i < rate; i++) {
            square[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] sound = convert(square, rate);
        int turns = 0;
        for (int i = 4_800; i < sound.length; i++) {
            turns += sound[i] >= 0 == sound[i - 1] >= 0 ? 0 : 1;
        }
        assertThat(turns).isLessThanOrEqualTo(rate / 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100})
    void silenceStaysSilenceAndALevelStaysThatLevel(int rate) {
        short[] level = new short[rate];
        java.util.Arrays.fill(level, (short) 1234);
        assertThat(Sounds.part(convert(level, rate), 4_800, 48_000)).containsOnly((short) 1234);
        assertThat(convert(new short[rate], rate)).containsOnly((short) 0);
    }

    private static short[] convert(short[] sound, int rate) {
        Upsampler upsampler = new Upsampler(rate);
        int[] position = {0};
        return Sounds.read(
                samples -> {
                    int length = upsampler.inputLength();
                    upsampler.convert(Sounds.part(sound, position[0], position[0] += length), samples);
                },
                100);
    }
}
