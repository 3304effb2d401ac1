package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A stereo WAV file, read back.
 *
 * @param left what was sent
 * @param right what was heard
 * @param sampleRate in Hz
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record StereoFile(short[] left, short[] right, int sampleRate) {

    private static final double NEAR = 6;

    /** Reads a file. */
    public static StereoFile read(Path path) throws IOException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(path.toFile())) {
            AudioFormat format = in.getFormat();
            assertEquals(2, format.getChannels());
            assertEquals(16, format.getSampleSizeInBits());
            var samples = ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            int frames = samples.remaining() / 2;
            short[] left = new short[frames];
            short[] right = new short[frames];
            for (int i = 0; i < frames; i++) {
                left[i] = samples.get(2 * i);
                right[i] = samples.get(2 * i + 1);
            }
            return new StereoFile(left, right, (int) format.getSampleRate());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(path + " cannot be played", e);
        }
    }

    /** Returns how long it plays. */
    public double seconds() {
        return (double) left.length / sampleRate;
    }

    /** Returns its last second: where a key was pressed before, or the recording paused, the whole is no pure tone. */
    public StereoFile lastSecond() {
        int from = Math.max(0, left.length - sampleRate);
        return new StereoFile(
                Arrays.copyOfRange(left, from, left.length), Arrays.copyOfRange(right, from, right.length), sampleRate);
    }

    /** Asserts what is heard on each channel. */
    public void assertTones(int hertzLeft, int hertzRight) {
        assertTone(hertzLeft, Tone.of(left, sampleRate));
        assertTone(hertzRight, Tone.of(right, sampleRate));
    }

    private static void assertTone(int hertz, Tone tone) {
        assertEquals(tone.toString(), hertz, tone.hertz(), NEAR);
        assertTrue(tone.toString(), tone.purity() > 0.8);
    }
}
