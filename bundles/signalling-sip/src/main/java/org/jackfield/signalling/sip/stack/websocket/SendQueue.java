package org.jackfield.signalling.sip.stack.websocket;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Sends messages one after the other: the JDK's WebSocket takes the next one only when the one before is gone. Never blocks; what
 * waits is bounded.
 */
final class SendQueue {

    /** Octets that may wait: some thousand messages. */
    static final int MOST_OCTETS = 4 << 20;

    private final WebSocket socket;
    private final Consumer<Throwable> onFault;
    private final Object lock = new Object();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int octets;
    private boolean isSending;
    private Runnable whenEmpty;

    /**
     * Makes an empty queue.
     *
     * @param onFault hears when a message cannot be sent
     */
    SendQueue(WebSocket socket, Consumer<Throwable> onFault) {
        this.socket = socket;
        this.onFault = onFault;
    }

    /**
     * Enqueues a message.
     *
     * @throws IOException when more waits than may, or the queue has been finished
     */
    void add(byte[] message) throws IOException {
        synchronized (lock) {
            if (whenEmpty != null) {
                throw new IOException("the WebSocket is closing");
            }
            if (octets + message.length > MOST_OCTETS) {
                throw new IOException("more than " + MOST_OCTETS + " octets wait to be sent");
            }
            waiting.add(message);
            octets += message.length;
            if (isSending) {
                return;
            }
            isSending = true;
        }
        pump();
    }

    /** Runs a task when all that waits has been sent; nothing more is taken. */
    void finish(Runnable task) {
        synchronized (lock) {
            if (whenEmpty != null) {
                return;
            }
            whenEmpty = task;
            if (isSending) {
                return;
            }
        }
        task.run();
    }

    /** Sends until a message is on its way; its end goes on from there. A loop, because most are sent at once. */
    private void pump() {
        for (byte[] next = next(); next != null; next = next()) {
            CompletableFuture<WebSocket> sent = send(next);
            if (!sent.isDone() || sent.isCompletedExceptionally()) {
                var unused = sent.whenComplete((socketAgain, fault) -> {
                    if (fault == null) {
                        pump();
                    } else {
                        onFault.accept(fault);
                    }
                });
                return;
            }
        }
    }

    private byte[] next() {
        Runnable last;
        synchronized (lock) {
            byte[] next = waiting.poll();
            if (next != null) {
                octets -= next.length;
                return next;
            }
            isSending = false;
            last = whenEmpty;
        }
        if (last != null) {
            last.run();
        }
        return null;
    }

    /** Sends a text frame, which all servers take, or a binary one when the message is not UTF-8 (RFC 7118 section 5). */
    private CompletableFuture<WebSocket> send(byte[] message) {
        try {
            return socket.sendText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)), true);
        } catch (CharacterCodingException notText) {
            return socket.sendBinary(ByteBuffer.wrap(message), true);
        }
    }
}
