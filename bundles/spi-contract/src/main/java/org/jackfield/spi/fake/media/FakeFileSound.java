package org.jackfield.spi.fake.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jackfield.session.PcmFrame;
import org.jackfield.spi.media.MediaException;

/** Plays a WAV file once; then silence. */
final class FakeFileSound implements FakeSound {

    private final AudioInputStream file;

    private FakeFileSound(AudioInputStream file) {
        this.file = file;
    }

    static FakeFileSound open(Path path) throws MediaException {
        try {
            AudioInputStream file = AudioSystem.getAudioInputStream(path.toFile());
            if (file.getFormat().getSampleSizeInBits() != 16) {
                file.close();
                throw fault(path, null);
            }
            return new FakeFileSound(file);
        } catch (IOException | UnsupportedAudioFileException e) {
            throw fault(path, e);
        }
    }

    private static MediaException fault(Path path, Exception cause) {
        return new MediaException(MediaException.Kind.FILE, path + " is no WAV file with 16 bit PCM", cause);
    }

    @Override
    public PcmFrame next() throws IOException {
        AudioFormat format = file.getFormat();
        int rate = (int) format.getSampleRate();
        byte[] bytes = new byte[rate / 100 * format.getChannels() * 2];
        file.readNBytes(bytes, 0, bytes.length);
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new PcmFrame(samples, rate, format.getChannels());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
