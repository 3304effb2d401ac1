package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server over TCP whose part the test plays; it can go and come back at the same port. */
final class RawTcpServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int QUIET_MILLIS = 200;
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:\\s*(\\d+)\\s*$");

    private final int port;
    private ServerSocket listening;
    private Socket connection;

    RawTcpServer() throws IOException {
        this(0);
    }

    RawTcpServer(int port) throws IOException {
        listening = listen(port);
        this.port = listening.getLocalPort();
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    int port() {
        return port;
    }

    /** Waits for a connection and goes on with it. */
    RawTcpServer accept() throws IOException {
        connection = listening.accept();
        connection.setSoTimeout(PATIENCE_MILLIS);
        return this;
    }

    /** Returns the address that the connection was made from. */
    String from() {
        return connection.getInetAddress().getHostAddress();
    }

    /** Refuses connections, and gives the one that there is up. */
    void goDown() throws IOException {
        listening.close();
        if (connection != null) {
            connection.close();
        }
    }

    /** Takes connections again. */
    void comeBack() throws IOException {
        listening = listen(port);
    }

    /** Closes the connection, and goes on listening. */
    void drop() throws IOException {
        connection.close();
    }

    void send(String message) throws IOException {
        connection.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for the next message, which must begin so. */
    String receive(String beginning) throws IOException {
        String message = read();
        assertThat(message).startsWith(beginning);
        return message;
    }

    /** Waits for a message that begins so; others are passed over. */
    String await(String beginning) throws IOException {
        String message = read();
        while (!message.startsWith(beginning)) {
            message = read();
        }
        return message;
    }

    /** Answers the next request, which must have that method. */
    String answer(String method, String status, String... more) throws IOException {
        String request = receive(method + ' ');
        send(RawPeer.response(request, status, "r", more));
        return request;
    }

    /** Accepts the next REGISTER for half an hour. */
    String acceptRegister() throws IOException {
        String register = receive("REGISTER");
        String contact = RawPeer.header(register, "Contact");
        send(RawPeer.response(
                register,
                "200 OK",
                "r",
                "Contact: " + contact.substring(0, contact.indexOf('>') + 1) + ";expires=1800"));
        return register;
    }

    /** Asserts that for some time nobody connects. */
    boolean isLeftAlone() throws IOException {
        listening.setSoTimeout(QUIET_MILLIS);
        try (Socket unexpected = listening.accept()) {
            return unexpected == null;
        } catch (java.net.SocketTimeoutException nobody) {
            return true;
        } finally {
            listening.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    private String read() throws IOException {
        InputStream in = connection.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("closed after " + head.toString(StandardCharsets.UTF_8));
            }
            if (head.size() > 0 || !Character.isWhitespace(octet)) {
                head.write(octet);
            }
        }
        String text = head.toString(StandardCharsets.UTF_8);
        Matcher length = LENGTH.matcher(text);
        int octets = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return text + new String(in.readNBytes(octets), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        goDown();
    }
}
