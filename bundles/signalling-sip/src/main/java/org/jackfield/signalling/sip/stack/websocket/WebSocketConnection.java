package org.jackfield.signalling.sip.stack.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.signalling.sip.stack.connection.SendQueue;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.BinaryFrame;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.DataFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.framing.PongFrame;
import org.java_websocket.framing.TextFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket, from its beginning to its end: hands on what comes, sends one message after the other, keeps itself alive and says
 * once when it is over. One thread opens it and reads, another writes; who sends never waits.
 */
final class WebSocketConnection {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);

    /** Octets that may wait to be sent: some thousand messages. */
    private static final int MOST_OCTETS = 4 << 20;

    /** Octets of the reason in a close frame: what fits a control frame. */
    private static final int LONGEST_REASON = 100;

    private static final byte[] PING = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Who hears what comes, message by message, and the end. */
    interface Owner {

        /** A message has come. */
        void received(byte[] message);

        /** The connection is over; nothing follows. Not called after {@link #close}. */
        void lost(String why);
    }

    /** Makes what frames go over. */
    interface Opening {

        /**
         * Connects, and shakes hands.
         *
         * @param socket not connected yet
         */
        FrameSocket open(Socket socket) throws IOException;
    }

    private final Owner owner;
    private final WebSocketTimers timers;
    private final int mostOctets;
    private final FrameAssembly messages;
    private final KeepAlive keepAlive;
    private final Socket plain = new Socket();
    private final SendQueue queue = new SendQueue(MOST_OCTETS);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Set once, before anybody looks whether it is {@link #open}: of the two who end and open it at once, one sees the other. */
    private final AtomicReference<String> over = new AtomicReference<>();

    /** Null: not open yet. */
    private volatile FrameSocket open;

    /**
     * Makes a connection that is not open.
     *
     * @param mostOctets octets of the largest message that is read
     */
    WebSocketConnection(Owner owner, WebSocketTimers timers, int mostOctets) {
        this.owner = owner;
        this.timers = timers;
        this.mostOctets = mostOctets;
        this.messages = new FrameAssembly(mostOctets);
        this.keepAlive = timers.keepAlive(() -> enqueue(new PingFrame()), () -> fail("nothing came back after a ping"));
    }

    /**
     * Opens it, which blocks; called once.
     *
     * @param limit for all of it
     * @throws IOException that says why it is not open
     */
    void open(Duration limit, Opening opening) throws IOException {
        timers.after(limit.toMillis(), () -> {
            if (open == null) {
                fail("not open in time");
            }
        });
        try {
            requireWanted();
            open = opening.open(plain);
            requireWanted();
        } catch (IOException | RuntimeException failed) {
            over.compareAndSet(null, ConnectFailures.detail(failed));
            abort();
            throw new IOException(over.get(), failed);
        }
    }

    private void requireWanted() throws IOException {
        if (over.get() != null) {
            throw new IOException(over.get());
        }
    }

    /** Reads until it is over, and keeps it alive; called once, when it is open, on a thread of its own. */
    void read() {
        keepAlive.start();
        try {
            receive();
            open.close();
        } catch (EOFException ended) {
            end("the server broke the connection off");
        } catch (IOException | RuntimeException broken) {
            end("the WebSocket broke: " + ConnectFailures.detail(broken));
        } finally {
            // Whatever has ended the thread, an Error too: nobody reads any more.
            end("the WebSocket broke");
            finished.countDown();
            abort();
        }
    }

    /** Returns at the end of the closing handshake (RFC 6455 section 7.1.1). */
    private void receive() throws IOException {
        try {
            while (true) {
                for (Framedata frame : open.read()) {
                    if (frame instanceof CloseFrame close) {
                        closed(close);
                        return;
                    }
                    take(frame);
                }
            }
        } catch (InvalidDataException unfit) {
            refuse(unfit);
            open.drain();
        }
    }

    private void take(Framedata frame) throws InvalidDataException {
        if (over.get() != null) {
            return;
        }
        keepAlive.heard();
        switch (frame.getOpcode()) {
            case PING -> enqueue(new PongFrame((PingFrame) frame));
            case PONG -> LOG.trace("pong");
            default -> messages.add(frame).ifPresent(this::dispatch);
        }
    }

    private void dispatch(byte[] message) {
        try {
            if (Arrays.equals(message, PING)) {
                send(PONG);
            } else {
                owner.received(message);
            }
        } catch (IOException | RuntimeException fault) {
            LOG.warn("a message was dropped because of a fault: {}", ConnectFailures.detail(fault));
            LOG.debug("with this trace", fault);
        }
    }

    /** The server closes it, or has answered our close frame. */
    private void closed(CloseFrame frame) throws IOException {
        String why = "the server closed the WebSocket with " + frame.getCloseCode()
                + ConnectFailures.quoted(frame.getMessage());
        if (over.compareAndSet(null, why)) {
            closeSoon(frame.getCloseCode(), "");
            owner.lost(why);
        }
        // It is the server that ends the connection beneath (RFC 6455 section 7.1.1); that is waited for a second.
        open.drain();
    }

    private void refuse(InvalidDataException unfit) {
        String why = unfit.getCloseCode() == CloseFrame.TOOBIG
                ? "a message of more than " + mostOctets + " octets came"
                : String.valueOf(unfit.getMessage());
        if (over.compareAndSet(null, why)) {
            closeSoon(unfit.getCloseCode(), why);
            owner.lost(why);
        }
    }

    /**
     * Sends a message when its turn comes.
     *
     * @throws IOException when it is not open, or too much waits; the latter ends it
     */
    void send(byte[] message) throws IOException {
        requireWanted();
        if (open == null) {
            throw new IOException("the WebSocket is not open yet");
        }
        // Text frames, which all servers take, but for a message that is not UTF-8 (RFC 7118 section 5).
        DataFrame frame = FrameAssembly.isText(message) ? new TextFrame() : new BinaryFrame();
        frame.setPayload(ByteBuffer.wrap(message));
        if (!enqueue(frame)) {
            throw new IOException(over.get());
        }
    }

    private boolean enqueue(Framedata frame) {
        if (!queue.offer(open.encode(frame))) {
            fail("more than " + MOST_OCTETS + " octets wait to be sent");
            return false;
        }
        if (queue.begin() && !timers.execute(this::write)) {
            fail("the stack has stopped");
            return false;
        }
        return true;
    }

    private void write() {
        try {
            for (byte[] next = queue.next(); next != null; next = queue.next()) {
                open.write(next);
            }
        } catch (IOException | RuntimeException broken) {
            fail("sending failed: " + ConnectFailures.detail(broken));
        }
    }

    boolean isOpen() {
        return open != null && over.get() == null;
    }

    /** Returns why it is over. */
    Optional<String> whyClosed() {
        return Optional.ofNullable(over.get());
    }

    /** Closes it when what waits has been sent; an answer is not waited for longer than a second. Opening ends at once. */
    void close(String reason) {
        if (!over.compareAndSet(null, reason)) {
            return;
        }
        if (open == null) {
            abort();
        } else {
            closeSoon(CloseFrame.NORMAL, reason);
        }
    }

    private void closeSoon(int code, String reason) {
        keepAlive.stop();
        CloseFrame frame = new CloseFrame();
        frame.setReason(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        frame.setCode(code);
        if (!enqueue(frame) || !timers.execute(this::abortAfterASecond)) {
            abort();
        }
    }

    /** Not by a timer: the thread goes on, and hears of it, when the stack stops. */
    private void abortAfterASecond() {
        try {
            var unused = finished.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException stackStops) {
            Thread.currentThread().interrupt();
        }
        abort();
    }

    /** Breaks it off. */
    void fail(String why) {
        end(why);
        abort();
    }

    private void end(String why) {
        if (over.compareAndSet(null, why) && open != null) {
            keepAlive.stop();
            owner.lost(why);
        }
    }

    private void abort() {
        try {
            // Beneath a TLS socket: that one would wait for who is writing.
            plain.close();
        } catch (IOException already) {
            LOG.trace("not closed", already);
        }
    }
}
