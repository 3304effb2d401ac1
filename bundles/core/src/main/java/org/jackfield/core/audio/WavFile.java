package org.jackfield.core.audio;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads a WAV file, 10 ms of mono sound at a time. Not on a media thread: it waits for the disk. */
final class WavFile implements Closeable {

    private static final Set<Integer> RATES = Set.of(8_000, 16_000, 32_000, 44_100, 48_000);
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final AudioInputStream file;
    private final int channels;
    private long samplesRead;

    private WavFile(Path path, AudioInputStream file) {
        this.path = path;
        this.file = file;
        this.channels = file.getFormat().getChannels();
    }

    /**
     * Opens a file.
     *
     * @throws IOException when there is none, or it has another format; the message names the file
     */
    static WavFile open(Path path) throws IOException {
        // What is no regular file, a pipe for example, could make the reader wait for ever.
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no file " + path);
        }
        InputStream bytes = Files.newInputStream(path);
        try {
            AudioInputStream file = AudioSystem.getAudioInputStream(new BufferedInputStream(bytes, BUFFER));
            check(path, file.getFormat());
            return new WavFile(path, file);
        } catch (UnsupportedAudioFileException e) {
            bytes.close();
            throw new IOException("the file " + path + " is no WAV file", e);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static void check(Path path, AudioFormat format) throws IOException {
        boolean pcm = format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                && format.getSampleSizeInBits() == 16
                && !format.isBigEndian();
        boolean channels = format.getChannels() == 1 || format.getChannels() == 2;
        if (!pcm || !channels || !RATES.contains((int) format.getSampleRate())) {
            throw new IOException("the file " + path + " has " + format
                    + ", must have 16 bit PCM, 1 or 2 channels, and 8000, 16000, 32000, 44100 or 48000 Hz");
        }
    }

    int sampleRate() {
        return (int) file.getFormat().getSampleRate();
    }

    /** Returns the next 10 ms, the last ones filled up with silence; empty at the end. */
    Optional<short[]> next() throws IOException {
        byte[] pcm = new byte[sampleRate() / 100 * channels * 2];
        int read = file.readNBytes(pcm, 0, pcm.length);
        samplesRead += read / (channels * 2);
        if (read < pcm.length && file.getFrameLength() > samplesRead) {
            throw new EOFException("the file " + path + " ends after " + samplesRead + " samples, announced are "
                    + file.getFrameLength());
        }
        return read == 0 ? Optional.empty() : Optional.of(mono(pcm));
    }

    /** The mean of both channels, if there are two. */
    private short[] mono(byte[] pcm) {
        short[] samples = new short[pcm.length / 2 / channels];
        for (int i = 0; i < samples.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = (i * channels + channel) * 2;
                sum += (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8));
            }
            samples[i] = (short) (sum / channels);
        }
        return samples;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
