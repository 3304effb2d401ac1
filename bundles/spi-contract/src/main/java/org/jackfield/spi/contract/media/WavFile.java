package org.jackfield.spi.contract.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Writes WAV files. */
final class WavFile {

    private WavFile() {}

    static Path tone(Path file, int frequency, int sampleRate, int channels, double seconds) throws IOException {
        int length = (int) (sampleRate * seconds);
        ByteBuffer pcm = ByteBuffer.allocate(length * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            short sample = (short) (8000 * Math.sin(2 * Math.PI * frequency * i / sampleRate));
            for (int channel = 0; channel < channels; channel++) {
                pcm.putShort(sample);
            }
        }
        AudioFormat format = new AudioFormat(sampleRate, 16, channels, true, false);
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(pcm.array()), format, length)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
