package org.jackfield.core.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jackfield.session.AudioSource;

/** Makes sound, and measures it. */
final class Sounds {

    private Sounds() {}

    static short[] tone(double frequency, int rate, int samples, double amplitude) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * frequency * i / rate));
        }
        return tone;
    }

    /** Returns the amplitude of one frequency (Goertzel), over whole periods of it to be exact. */
    static double level(short[] samples, double frequency, int rate) {
        double step = 2 * Math.PI * frequency / rate;
        double before = 0;
        double beforeThat = 0;
        for (short sample : samples) {
            double next = sample + 2 * Math.cos(step) * before - beforeThat;
            beforeThat = before;
            before = next;
        }
        double power = before * before + beforeThat * beforeThat - 2 * Math.cos(step) * before * beforeThat;
        return Math.sqrt(Math.max(0, power)) * 2 / samples.length;
    }

    /** Reads a source, 10 ms at a time. */
    static short[] read(AudioSource source, int frames) {
        short[] all = new short[frames * Upsampler.OUTPUT];
        for (int frame = 0; frame < frames; frame++) {
            short[] samples = new short[Upsampler.OUTPUT];
            source.read(samples);
            System.arraycopy(samples, 0, all, frame * Upsampler.OUTPUT, Upsampler.OUTPUT);
        }
        return all;
    }

    static int loudest(short[] samples, int from, int to) {
        int loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }

    static short[] part(short[] samples, int from, int to) {
        return Arrays.copyOfRange(samples, from, to);
    }

    /** Writes a WAV file; of stereo, both channels are the same. */
    static Path wav(Path file, short[] samples, int rate, int channels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2 * channels).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            for (int channel = 0; channel < channels; channel++) {
                bytes.putShort(sample);
            }
        }
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length);
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }
}
