package org.jackfield.signalling.sip.stack.websocket;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/** A WebSocket server with which a test speaks by hand. */
class SipServer extends WebSocketServer implements AutoCloseable {

    final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    final BlockingQueue<String> closes = new LinkedBlockingQueue<>();
    final BlockingQueue<String> resources = new LinkedBlockingQueue<>();
    final AtomicInteger pings = new AtomicInteger();
    volatile boolean answersPings = true;
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    SipServer() {
        this("sip");
    }

    SipServer(String subprotocol) {
        super(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                1,
                List.of(new Draft_6455(List.of(), List.of(new Protocol(subprotocol)))));
        setReuseAddr(true);
    }

    /** Listens. */
    SipServer listening() {
        start();
        started.join();
        return this;
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + getPort() + "/sip/ws?account=bob&x=1");
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), getPort());
    }

    /** Waits for a client. */
    WebSocket client() throws InterruptedException {
        return expect(opened);
    }

    static <T> T expect(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came");
        }
        return next;
    }

    @Override
    public void onStart() {
        started.complete(null);
    }

    @Override
    public void onOpen(WebSocket client, ClientHandshake handshake) {
        resources.add(handshake.getResourceDescriptor());
        opened.add(client);
    }

    @Override
    public void onMessage(WebSocket client, String message) {
        texts.add(message);
    }

    @Override
    public void onMessage(WebSocket client, ByteBuffer message) {
        texts.add("binary of " + message.remaining());
    }

    @Override
    public void onWebsocketPing(WebSocket client, Framedata frame) {
        pings.incrementAndGet();
        if (answersPings) {
            super.onWebsocketPing(client, frame);
        }
    }

    @Override
    public void onClose(WebSocket client, int code, String reason, boolean remote) {
        closes.add(code + " " + reason);
    }

    @Override
    public void onError(WebSocket client, Exception fault) {
        started.completeExceptionally(fault);
    }

    @Override
    public void close() {
        try {
            stop(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
