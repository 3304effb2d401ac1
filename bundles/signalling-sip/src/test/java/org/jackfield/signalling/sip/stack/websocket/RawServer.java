package org.jackfield.signalling.sip.stack.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeImpl1Server;
import org.java_websocket.protocols.Protocol;

/** A server that takes connections and says whatever it likes, or nothing. */
final class RawServer implements AutoCloseable {

    private interface Saying {

        void to(Socket client) throws IOException, InvalidHandshakeException;
    }

    /** Each connection that the client has closed. */
    final BlockingQueue<Socket> ended = new LinkedBlockingQueue<>();

    private final ServerSocket listening;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /**
     * Listens.
     *
     * @param says what it says to each client; empty: nothing
     */
    RawServer(String says) throws IOException {
        this(client -> say(client, says));
    }

    private RawServer(Saying saying) throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        run(() -> serve(saying));
    }

    /** Hangs up when it has said that. */
    static RawServer hangingUp(String says) throws IOException {
        return new RawServer(client -> {
            say(client, says);
            client.shutdownOutput();
        });
    }

    /** Shakes hands, and is silent from then on, whatever comes. */
    static RawServer silent() throws IOException {
        return new RawServer(RawServer::shakeHands);
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void shakeHands(Socket client) throws IOException, InvalidHandshakeException {
        Draft_6455 draft = new Draft_6455(List.of(), List.of(new Protocol("sip")));
        draft.setParseMode(Role.SERVER);
        byte[] request = new byte[4096];
        int octets = client.getInputStream().read(request);
        ClientHandshake asked = (ClientHandshake) draft.translateHandshake(ByteBuffer.wrap(request, 0, octets));
        draft.acceptHandshakeAsServer(asked);
        var answer = draft.postProcessHandshakeResponseAsServer(asked, new HandshakeImpl1Server());
        for (ByteBuffer part : draft.createHandshake(answer)) {
            client.getOutputStream().write(FrameSocket.octets(part));
        }
    }

    private void serve(Saying saying) {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                saying.to(socket);
                run(() -> awaitEnd(socket));
            }
        } catch (IOException | InvalidHandshakeException closed) {
            // The test is over.
        }
    }

    private void awaitEnd(Socket socket) {
        byte[] passedOver = new byte[4096];
        try {
            while (socket.getInputStream().read(passedOver) >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException reset) {
            // That is an end too.
        }
        ended.add(socket);
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort() + "/");
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
