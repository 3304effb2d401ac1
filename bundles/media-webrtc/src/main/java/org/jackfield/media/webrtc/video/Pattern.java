package org.jackfield.media.webrtc.video;

import java.util.Arrays;

/**
 * A test pattern in the brightness: eight bars from black to white, which move on by one every second, over a bottom quarter of
 * sixteen blocks that count the pictures in binary, the highest bit first, white for 1.
 */
final class Pattern implements Pictures {

    private static final int BARS = 8;
    private static final int BITS = 16;
    private static final int WHITE = 235;

    private final int width;
    private final int height;
    private final int framesPerSecond;
    private int count;

    Pattern(int width, int height, int framesPerSecond) {
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
    }

    @Override
    public void next(byte[] i420) {
        byte[] bars = new byte[width];
        byte[] bits = new byte[width];
        int shift = count / framesPerSecond;
        for (int x = 0; x < width; x++) {
            int bar = (x * BARS / width + shift) % BARS;
            int bit = BITS - 1 - x * BITS / width;
            bars[x] = (byte) (BLACK + bar * (WHITE - BLACK) / (BARS - 1));
            bits[x] = (count >> bit & 1) == 1 ? (byte) WHITE : BLACK;
        }
        for (int y = 0; y < height; y++) {
            System.arraycopy(y < height * 3 / 4 ? bars : bits, 0, i420, y * width, width);
        }
        Arrays.fill(i420, width * height, i420.length, GREY);
        count++;
    }
}
