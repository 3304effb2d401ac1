package org.jackfield.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a WAV file: RIFF, the format chunk and the head of the data chunk. Written here rather than by a library,
 * because those that write WAV know its length before they begin.
 */
final class WavHeader {

    static final int LENGTH = 44;
    static final int CHANNELS = 2;
    static final int BYTES_PER_FRAME = 4;

    /** How many frames the 32 bit length fields can tell. */
    static final long MOST_FRAMES = (0xFFFF_FFFFL - LENGTH) / BYTES_PER_FRAME;

    private static final int RIFF_HEAD = 8;
    private static final int FORMAT_LENGTH = 16;
    private static final short LINEAR_PCM = 1;
    private static final short BITS = 16;

    private WavHeader() {}

    /** Returns the header of a file with so many frames. */
    static ByteBuffer of(int sampleRate, long frames) {
        long data = frames * BYTES_PER_FRAME;
        ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        put(header, "RIFF").putInt((int) (LENGTH - RIFF_HEAD + data));
        put(header, "WAVE");
        put(header, "fmt ").putInt(FORMAT_LENGTH).putShort(LINEAR_PCM).putShort((short) CHANNELS);
        header.putInt(sampleRate).putInt(sampleRate * BYTES_PER_FRAME);
        header.putShort((short) BYTES_PER_FRAME).putShort(BITS);
        put(header, "data").putInt((int) data);
        return header.flip();
    }

    private static ByteBuffer put(ByteBuffer header, String name) {
        return header.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
