package org.jackfield.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A recording as another program reads it: with the WAV reader of Java. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Played(int sampleRate, short[] left, short[] right) {

    static Played of(Path file) throws IOException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = sound.getFormat();
            if (format.getChannels() != 2 || format.getSampleSizeInBits() != 16 || format.isBigEndian()) {
                throw new IOException("not what was to be recorded: " + format);
            }
            byte[] bytes = sound.readAllBytes();
            if (bytes.length != sound.getFrameLength() * 4) {
                throw new IOException("the header tells of " + sound.getFrameLength() + " frames, there are "
                        + bytes.length + " bytes");
            }
            return of((int) format.getSampleRate(), bytes);
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(file + " cannot be played", e);
        }
    }

    private static Played of(int sampleRate, byte[] bytes) {
        ShortBuffer samples =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        short[] left = new short[samples.remaining() / 2];
        short[] right = new short[left.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = samples.get();
            right[i] = samples.get();
        }
        return new Played(sampleRate, left, right);
    }

    double milliseconds() {
        return left.length * 1000.0 / sampleRate;
    }

    /** Returns the amplitude of a tone within a stretch of one side. */
    double tone(short[] side, double hertz, int fromMilliseconds, int milliseconds) {
        return Tones.amplitude(
                side, fromMilliseconds * sampleRate / 1000, milliseconds * sampleRate / 1000, hertz, sampleRate);
    }

    double level(short[] side, int fromMilliseconds, int milliseconds) {
        return Tones.level(side, fromMilliseconds * sampleRate / 1000, milliseconds * sampleRate / 1000);
    }

    /** Returns where, from a time on, a side begins to sound. */
    double onset(short[] side, double fromMilliseconds) {
        for (int i = (int) (fromMilliseconds * sampleRate / 1000); i < side.length; i++) {
            if (Math.abs(side[i]) > Tones.AMPLITUDE / 4) {
                return i * 1000.0 / sampleRate;
            }
        }
        throw new AssertionError("nothing sounds from " + fromMilliseconds + " ms on");
    }
}
