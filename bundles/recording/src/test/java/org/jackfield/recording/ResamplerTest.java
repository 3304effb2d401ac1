package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    @ParameterizedTest
    @CsvSource({
        "8000, 16000",
        "8000, 48000",
        "16000, 8000",
        "16000, 48000",
        "48000, 8000",
        "48000, 16000",
        "44100, 16000",
        "11025, 48000",
        "96000, 8000"
    })
    void aToneStaysWhatItIsAndNothingIsAdded(int from, int to) {
        short[] out = resampled(from, to, 1000, 1000);

        assertThat(out.length).isBetween(to - to / 250, to);
        assertThat(Tones.amplitude(out, 0, out.length, 1000, to)).isCloseTo(Tones.AMPLITUDE, within(40.0));
        assertThat(Tones.level(out, to / 10, to / 2)).isCloseTo(Tones.AMPLITUDE / Math.sqrt(2), within(30.0));
    }

    @ParameterizedTest
    @CsvSource({"48000, 16000, 9000", "48000, 8000, 4600", "16000, 8000, 4600", "44100, 16000, 15000"})
    void whatTheLowerRateCannotTellDoesNotFoldBack(int from, int to, int hertz) {
        short[] out = resampled(from, to, hertz, 1000);

        assertThat(Tones.level(out, to / 10, to / 2)).isLessThan(Tones.AMPLITUDE / 1000.0);
    }

    @Test
    void theFirstSampleIsTheFirstSampleAndSoundIsNotDelayed() {
        short[] impulse = new short[480];
        impulse[240] = 30_000;
        short[] out = new Resampler(48_000, 16_000).process(impulse);

        assertThat(indexOfLargest(out)).isEqualTo(80);
    }

    @Test
    void howSoundIsCutIntoFramesDoesNotMatter() {
        short[] tone = Tones.tone(440, 44_100, 0, 44_100);
        short[] whole = new Resampler(44_100, 16_000).process(tone);
        Resampler resampler = new Resampler(44_100, 16_000);
        short[] pieces = new short[0];
        for (int i = 0; i < tone.length; i += 441) {
            pieces = joined(pieces, resampler.process(Arrays.copyOfRange(tone, i, i + 441)));
        }

        assertThat(pieces).isEqualTo(whole);
    }

    private static short[] resampled(int from, int to, int hertz, int milliseconds) {
        Resampler resampler = new Resampler(from, to);
        short[] out = new short[0];
        int count = from / 100;
        for (int i = 0; i < milliseconds / 10; i++) {
            out = joined(out, resampler.process(Tones.tone(hertz, from, (long) i * count, count)));
        }
        return out;
    }

    private static short[] joined(short[] first, short[] second) {
        short[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static int indexOfLargest(short[] samples) {
        int largest = 0;
        for (int i = 0; i < samples.length; i++) {
            largest = samples[i] > samples[largest] ? i : largest;
        }
        return largest;
    }
}
