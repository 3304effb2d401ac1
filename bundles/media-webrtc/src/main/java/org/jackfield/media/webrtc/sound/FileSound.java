package org.jackfield.media.webrtc.sound;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jackfield.spi.media.MediaException;

/** Plays a WAV file once, read as it goes; then silence. */
final class FileSound implements Sound {

    private static final Set<Integer> RATES = Set.of(8_000, 16_000, 32_000, 44_100, 48_000);
    private static final int BUFFER = 1 << 16;

    private final AudioInputStream file;
    private final int sampleRate;
    private final int channels;
    private long samplesRead;
    private boolean ended;

    private FileSound(AudioInputStream file) {
        this.file = file;
        this.sampleRate = (int) file.getFormat().getSampleRate();
        this.channels = file.getFormat().getChannels();
    }

    static FileSound open(Path path) throws MediaException {
        // What is no regular file, a pipe for example, could make the reader wait for ever.
        if (!Files.isRegularFile(path)) {
            throw new MediaException(MediaException.Kind.FILE, "there is no file " + path);
        }
        try {
            return open(path, Files.newInputStream(path));
        } catch (IOException e) {
            throw new MediaException(MediaException.Kind.FILE, "the file " + path + " cannot be read: " + e, e);
        }
    }

    private static FileSound open(Path path, InputStream bytes) throws MediaException, IOException {
        try {
            AudioInputStream file = AudioSystem.getAudioInputStream(new BufferedInputStream(bytes, BUFFER));
            check(path, file.getFormat());
            return new FileSound(file);
        } catch (UnsupportedAudioFileException e) {
            bytes.close();
            throw new MediaException(MediaException.Kind.FILE, "the file " + path + " is no WAV file", e);
        } catch (MediaException | IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static void check(Path path, AudioFormat format) throws MediaException {
        boolean pcm = format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                && format.getSampleSizeInBits() == 16
                && !format.isBigEndian();
        boolean channels = format.getChannels() == 1 || format.getChannels() == 2;
        if (!pcm || !channels || !RATES.contains((int) format.getSampleRate())) {
            throw new MediaException(
                    MediaException.Kind.FILE,
                    "the file " + path + " has " + format
                            + ", must have 16 bit PCM, 1 or 2 channels, and 8000, 16000, 32000, 44100 or 48000 Hz");
        }
    }

    @Override
    public Optional<SoundFrame> next() throws IOException {
        if (ended) {
            return Optional.of(SoundFrame.SILENCE);
        }
        byte[] pcm = new byte[sampleRate / 100 * channels * 2];
        int read = file.readNBytes(pcm, 0, pcm.length);
        samplesRead += read / (channels * 2);
        if (read < pcm.length) {
            ended = true;
            checkComplete();
        }
        return Optional.of(new SoundFrame(pcm, sampleRate, channels));
    }

    private void checkComplete() throws IOException {
        long announced = file.getFrameLength();
        if (announced > samplesRead) {
            throw new EOFException("the WAV file ends after " + samplesRead + " samples, announced are " + announced);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
