package org.jackfield.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumTest {

    private static final int LENGTH = 16384;
    private static final int RATE = 48000;

    @ParameterizedTest
    @CsvSource({"440, 48000", "1000, 48000", "20, 48000", "3900, 48000", "440, 8000", "1000.7, 16000"})
    void aToneIsFoundToAFractionOfAHertz(double hertz, int rate) {
        Sound sound = Spectrum.of(tone(hertz, 8230, rate), rate);

        assertThat(sound.frequency()).isCloseTo(hertz, within(0.5));
        assertThat(sound.level()).isCloseTo(-15.0, within(0.2));
        assertThat(sound.isTone(hertz)).isTrue();
        assertThat(sound.isTone(hertz + 6)).isFalse();
        assertThat(sound.isSilence()).isFalse();
    }

    @Test
    void silenceIsNoTone() {
        Sound sound = Spectrum.of(new short[LENGTH], RATE);

        assertThat(sound.isSilence()).isTrue();
        assertThat(sound.isTone(440)).isFalse();
        assertThat(sound).hasToString("silence (-120 dBFS)");
    }

    @Test
    void noiseIsNeitherSilenceNorATone() {
        Random random = new Random(1);
        short[] noise = new short[LENGTH];
        IntStream.range(0, LENGTH).forEach(i -> noise[i] = (short) (random.nextGaussian() * 3000));

        Sound sound = Spectrum.of(noise, RATE);

        assertThat(sound.isSilence()).isFalse();
        assertThat(sound.isTone(sound.frequency())).isFalse();
        assertThat(sound.toString()).startsWith("no pure tone");
    }

    @Test
    void twoTonesAreNotATone() {
        short[] both = tone(440, 8000, RATE);
        short[] other = tone(1000, 7000, RATE);
        IntStream.range(0, LENGTH).forEach(i -> both[i] += other[i]);

        assertThat(Spectrum.of(both, RATE).isTone(440)).isFalse();
    }

    private static short[] tone(double hertz, int amplitude, int rate) {
        short[] samples = new short[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }
}
