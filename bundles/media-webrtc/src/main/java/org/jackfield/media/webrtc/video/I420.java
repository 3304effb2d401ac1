package org.jackfield.media.webrtc.video;

import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import java.nio.ByteBuffer;
import org.jackfield.session.VideoFrame;

/** Copies pictures between libwebrtc's planes, whose rows may be padded, and an array without padding. */
final class I420 {

    private I420() {}

    /** Returns a native picture, to be released by whom it is given to. */
    static NativeI420Buffer toNative(byte[] planes, int width, int height) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
        int pixels = width * height;
        write(planes, 0, buffer.getDataY(), buffer.getStrideY(), width, height);
        write(planes, pixels, buffer.getDataU(), buffer.getStrideU(), width / 2, height / 2);
        write(planes, pixels + pixels / 4, buffer.getDataV(), buffer.getStrideV(), width / 2, height / 2);
        return buffer;
    }

    /** Returns a copy; a last odd row or column is left out. */
    static VideoFrame copy(I420Buffer buffer, int rotation) {
        int width = buffer.getWidth() & ~1;
        int height = buffer.getHeight() & ~1;
        int pixels = width * height;
        byte[] planes = new byte[VideoFrame.size(width, height)];
        read(buffer.getDataY(), buffer.getStrideY(), planes, 0, width, height);
        read(buffer.getDataU(), buffer.getStrideU(), planes, pixels, width / 2, height / 2);
        read(buffer.getDataV(), buffer.getStrideV(), planes, pixels + pixels / 4, width / 2, height / 2);
        return new VideoFrame(planes, width, height, rotation);
    }

    private static void write(byte[] planes, int offset, ByteBuffer plane, int stride, int width, int height) {
        for (int row = 0; row < height; row++) {
            plane.put(row * stride, planes, offset + row * width, width);
        }
    }

    private static void read(ByteBuffer plane, int stride, byte[] planes, int offset, int width, int height) {
        for (int row = 0; row < height; row++) {
            plane.get(row * stride, planes, offset + row * width, width);
        }
    }
}
