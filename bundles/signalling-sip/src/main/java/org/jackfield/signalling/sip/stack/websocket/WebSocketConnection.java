package org.jackfield.signalling.sip.stack.websocket;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket, from its handshake to its end: assembles what comes, sends one message after the other, keeps itself alive and
 * says once when it is over. Masking, pongs and the closing handshake are the JDK's.
 */
final class WebSocketConnection implements WebSocket.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);
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

    private final Owner owner;
    private final WebSocketTimers timers;
    private final FrameAssembly texts;
    private final FrameAssembly binaries;
    private final AtomicReference<String> over = new AtomicReference<>();
    private volatile WebSocket socket;
    private volatile SendQueue queue;
    private volatile KeepAlive keepAlive;

    /**
     * Makes a connection that does not read yet.
     *
     * @param mostOctets octets of the largest message that is read
     */
    WebSocketConnection(Owner owner, WebSocketTimers timers, int mostOctets) {
        this.owner = owner;
        this.timers = timers;
        this.texts = new FrameAssembly(mostOctets);
        this.binaries = new FrameAssembly(mostOctets);
    }

    /** The handshake is done; reading begins with {@link #begin}. */
    @Override
    public void onOpen(WebSocket opened) {
        queue = new SendQueue(opened, fault -> fail("sending failed: " + ConnectFailures.detail(fault)));
        keepAlive = timers.keepAlive(opened, () -> fail("nothing came back after a ping"));
        socket = opened;
        whyClosed().ifPresent(why -> closeSoon(CloseCodes.NORMAL, why));
    }

    /** Reads, and keeps alive. */
    void begin() {
        keepAlive.start();
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence text, boolean last) {
        return taken(() -> texts.add(text, last));
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket source, ByteBuffer octets, boolean last) {
        return taken(() -> binaries.add(octets, last));
    }

    private interface Taking {

        Optional<byte[]> take() throws FrameAssembly.TooLargeException;
    }

    private CompletionStage<?> taken(Taking part) {
        keepAlive.heard();
        try {
            if (over.get() == null) {
                part.take().ifPresent(this::dispatch);
            }
        } catch (FrameAssembly.TooLargeException tooLarge) {
            refuse(tooLarge.getMessage());
        }
        // Also when it is over: the answer to our close is still to come.
        socket.request(1);
        return null;
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

    @Override
    public CompletionStage<?> onPing(WebSocket source, ByteBuffer payload) {
        return controlFrame();
    }

    @Override
    public CompletionStage<?> onPong(WebSocket source, ByteBuffer payload) {
        return controlFrame();
    }

    private CompletionStage<?> controlFrame() {
        keepAlive.heard();
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket source, int statusCode, String reason) {
        end(
                statusCode == CloseCodes.ABNORMAL
                        ? "the server broke the connection off"
                        : "the server closed the WebSocket with " + statusCode + ConnectFailures.quoted(reason));
        return null;
    }

    @Override
    public void onError(WebSocket source, Throwable fault) {
        end("the WebSocket broke: " + ConnectFailures.detail(fault));
    }

    /**
     * Sends a message when its turn comes.
     *
     * @throws IOException when the connection is over, or too much waits; the latter ends it
     */
    void send(byte[] message) throws IOException {
        if (over.get() != null) {
            throw new IOException("the WebSocket is closed: " + over.get());
        }
        try {
            queue.add(message);
        } catch (IOException full) {
            fail(full.getMessage());
            throw full;
        }
    }

    boolean isOpen() {
        return socket != null && over.get() == null;
    }

    /** Returns why it is over. */
    Optional<String> whyClosed() {
        return Optional.ofNullable(over.get());
    }

    /**
     * Closes it when what waits has been sent; an answer is not waited for longer than a second. One that still shakes hands is closed
     * as soon as that is done.
     */
    void close(int statusCode, String reason) {
        if (over.compareAndSet(null, reason) && socket != null) {
            keepAlive.stop();
            closeSoon(statusCode, reason);
        }
    }

    private void closeSoon(int statusCode, String reason) {
        queue.finish(() -> {
            var unused = socket.sendClose(statusCode, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        });
        timers.afterASecond(socket::abort);
    }

    private void refuse(String why) {
        if (over.compareAndSet(null, why)) {
            keepAlive.stop();
            closeSoon(CloseCodes.REFUSED, why);
            owner.lost(why);
        }
    }

    /** Breaks it off. */
    void fail(String why) {
        end(why);
        socket.abort();
    }

    private void end(String why) {
        if (over.compareAndSet(null, why)) {
            keepAlive.stop();
            owner.lost(why);
        }
    }
}
