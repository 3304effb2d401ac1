package org.jackfield.signalling.sip.stack.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes connections and says whatever it likes, or nothing. */
final class RawServer implements AutoCloseable {

    private final ServerSocket listening;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /**
     * Listens.
     *
     * @param says what it says to each client; empty: nothing
     */
    RawServer(String says) throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(says), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(String says) {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                socket.getOutputStream().write(says.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException closed) {
            // The test is over.
        }
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
