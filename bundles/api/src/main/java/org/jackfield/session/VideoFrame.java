package org.jackfield.session;

import static java.util.Objects.requireNonNull;

/**
 * One picture in I420: a plane of brightness (Y) in full size, then two of colour (U, V) in half size each way.
 *
 * <p>The array is not copied: who receives a frame owns it only until the call returns and copies what it keeps.
 *
 * @param i420 the planes one after the other without padding: width x height + 2 x (width/2 x height/2) bytes
 * @param width in pixels, even, 16 to 4096
 * @param height in pixels, even, 16 to 4096
 * @param rotation by how many degrees clockwise it is to be turned to be upright: 0, 90, 180 or 270
 */
@SuppressWarnings("ArrayRecordComponent") // 30 frames a second and call: a copy each would only feed the collector
public record VideoFrame(byte[] i420, int width, int height, int rotation) {

    /** Least width and height, in pixels. */
    public static final int LEAST = 16;

    /** Greatest width and height, in pixels. */
    public static final int MOST = 4096;

    /** Refuses what cannot be a picture. */
    public VideoFrame {
        requireNonNull(i420, "i420");
        checkSize("width", width);
        checkSize("height", height);
        if (rotation % 90 != 0 || rotation < 0 || rotation > 270) {
            throw new IllegalArgumentException("rotation is " + rotation + ", must be 0, 90, 180 or 270");
        }
        if (i420.length != size(width, height)) {
            throw new IllegalArgumentException("i420 has %d bytes, must be %d for %d x %d"
                    .formatted(i420.length, size(width, height), width, height));
        }
    }

    /** Returns how many bytes a picture of this size has. */
    public static int size(int width, int height) {
        return width * height * 3 / 2;
    }

    static void checkSize(String name, int pixels) {
        if (pixels < LEAST || pixels > MOST || pixels % 2 != 0) {
            throw new IllegalArgumentException(
                    "%s is %d, must be even and %d to %d".formatted(name, pixels, LEAST, MOST));
        }
    }
}
