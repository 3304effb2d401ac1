package org.jackfield.itests.interop.peer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jackfield.itests.support.Tone;

/** The newest samples of a WAV file that is being written: 16 bit, its lengths not yet filled in. */
final class WaveTail {

    private static final int HEADER = 44;
    private static final int CHANNELS_AT = 22;
    private static final int RATE_AT = 24;

    private WaveTail() {}

    /** Measures the samples from this offset in octets on. */
    static Tone measure(Path file, long offset) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer header = ByteBuffer.wrap(octets(in, 0, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            return measure(in, offset, header.getShort(CHANNELS_AT), header.getInt(RATE_AT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As above, for a file in mono whose header is written at its end only. */
    static Tone measureMono(Path file, long offset, int sampleRate) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return measure(in, offset, 1, sampleRate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tone measure(RandomAccessFile in, long offset, int channels, int sampleRate) throws IOException {
        int frame = 2 * channels;
        long begin = HEADER + Math.max(0, offset - HEADER) / frame * frame;
        int length = (int) ((in.length() - begin) / frame * frame);
        ByteBuffer data = ByteBuffer.wrap(octets(in, begin, length)).order(ByteOrder.LITTLE_ENDIAN);
        short[] mono = new short[Math.max(0, length / frame)];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = data.getShort(i * frame);
        }
        return mono.length == 0 ? new Tone(0, 0, 0) : Tone.of(mono, sampleRate);
    }

    private static byte[] octets(RandomAccessFile in, long offset, int length) throws IOException {
        byte[] octets = new byte[Math.max(0, length)];
        in.seek(offset);
        in.readFully(octets);
        return octets;
    }
}
