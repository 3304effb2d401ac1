package org.jackfield.signalling.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server over UDP that accepts registrations and answers OPTIONS, while it is to. */
final class UdpServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final DatagramSocket socket;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private volatile boolean answers;

    UdpServer(boolean answers) throws IOException {
        this.answers = answers;
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "udp-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void answer(boolean wanted) {
        answers = wanted;
    }

    /** Waits for a request of that method, from now on. */
    void await(String method) throws InterruptedException {
        requests.clear();
        next(method, "");
    }

    /** Waits for the next request of that method with another Call-ID; returns its Call-ID. */
    String next(String method, String otherCallId) throws InterruptedException {
        String next = requests.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (next != null && !(next.startsWith(method + ' ') && !callId(next).equals(otherCallId))) {
            next = requests.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (next == null) {
            throw new AssertionError("no " + method + " has come");
        }
        return callId(next);
    }

    /** Returns whether a request of that method has come that nobody has waited for. */
    boolean has(String method) {
        return requests.stream().anyMatch(request -> request.startsWith(method + ' '));
    }

    private static String callId(String request) {
        return RawPeer.header(request, "Call-ID");
    }

    private void serve() {
        byte[] buffer = new byte[65_535];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                String request = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                requests.add(request);
                if (answers && !request.isBlank()) {
                    byte[] response = response(request).getBytes(StandardCharsets.UTF_8);
                    socket.send(new DatagramPacket(response, response.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static String response(String request) {
        if (!request.startsWith("REGISTER ")) {
            return RawPeer.response(request, "404 Not Found", "u");
        }
        String contact = RawPeer.header(request, "Contact");
        return RawPeer.response(
                request, "200 OK", "u", "Contact: " + contact.substring(0, contact.indexOf('>') + 1) + ";expires=1800");
    }

    @Override
    public void close() {
        socket.close();
    }
}
