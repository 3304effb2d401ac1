package org.jackfield.signalling.sip.stack.connection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** The octets that come over a socket, within a time that is set for several of them together. For one thread. */
final class TimedInput {

    private static final int BUFFERED = 4096;
    private static final long NEVER = 0;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFERED];
    private int begin;
    private int end;
    private long deadline = NEVER;

    TimedInput(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Says that what is read from now on must have come within so many milliseconds. */
    void within(int milliseconds) {
        deadline = Math.max(1, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    /** Says that the next octet may take as long as it likes. */
    void withoutLimit() {
        deadline = NEVER;
    }

    /** Returns whether more has come already. */
    boolean hasMore() throws IOException {
        return begin < end || in.available() > 0;
    }

    /**
     * Returns the next octet.
     *
     * @throws EOFException when the other side has closed
     * @throws SocketTimeoutException when the time is over
     */
    int read() throws IOException {
        if (begin == end) {
            fill();
        }
        return buffer[begin++] & 0xff;
    }

    private void fill() throws IOException {
        socket.setSoTimeout(deadline == NEVER ? 0 : remaining());
        int count = in.read(buffer, 0, buffer.length);
        if (count < 0) {
            throw new EOFException("closed by the other side");
        }
        begin = 0;
        end = count;
    }

    private int remaining() throws SocketTimeoutException {
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (milliseconds <= 0) {
            throw new SocketTimeoutException("nothing came in time");
        }
        return (int) milliseconds;
    }
}
