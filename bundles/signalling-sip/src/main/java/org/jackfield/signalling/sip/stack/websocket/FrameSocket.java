package org.jackfield.signalling.sip.stack.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;

/**
 * A socket over which frames go after the opening handshake. Frames are made, masked, read and checked by Java-WebSocket. It blocks:
 * the end of the stream is then always seen, which it is not with the JDK's own WebSocket when it comes while a message is handled.
 */
final class FrameSocket {

    private static final int BUFFERED = 8192;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Draft draft;
    private final byte[] buffer = new byte[BUFFERED];

    /**
     * Makes one.
     *
     * @param socket TCP or TLS
     * @param in what comes over it after the handshake
     */
    FrameSocket(Socket socket, InputStream in, Draft draft) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
        this.draft = draft;
    }

    /**
     * Returns the frames that came next, perhaps none; for one thread.
     *
     * @throws EOFException when there are no more
     * @throws InvalidDataException when the other side does not keep to the protocol, with the code to close with
     */
    List<Framedata> read() throws IOException, InvalidDataException {
        int count = in.read(buffer);
        if (count < 0) {
            throw new EOFException("no more frames");
        }
        return draft.translateFrame(ByteBuffer.wrap(buffer, 0, count));
    }

    /** Reads until nothing more comes, and keeps nothing: what is not read would take away with it what was written last. */
    void drain() throws IOException {
        int count = in.read(buffer);
        while (count >= 0) {
            count = in.read(buffer);
        }
    }

    /** Returns the octets of a frame; safe for all threads. */
    byte[] encode(Framedata frame) {
        return octets(draft.createBinaryFrame(frame));
    }

    /** Returns what is in a buffer. */
    static byte[] octets(ByteBuffer buffer) {
        byte[] octets = new byte[buffer.remaining()];
        buffer.get(octets);
        return octets;
    }

    /** Writes octets of frames; for one thread at a time. */
    void write(byte[] octets) throws IOException {
        out.write(octets);
        out.flush();
    }

    /** Closes it in order: over TLS with an alert. */
    void close() throws IOException {
        socket.close();
    }
}
