package org.jackfield.media.webrtc;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A STUN server (RFC 8489) that tells everyone the address 192.0.2.7, and as TURN server (RFC 8656) knows nobody's password. Or
 * says nothing at all.
 */
final class StunServer implements AutoCloseable {

    /** The address that it tells, with the port from which the request came. */
    static final String ADDRESS = "192.0.2.7";

    private static final Logger LOG = LoggerFactory.getLogger(StunServer.class);
    private static final byte[] ADDRESS_BYTES = {(byte) 192, 0, 2, 7};
    private static final int COOKIE = 0x2112A442;
    private static final int HEADER = 20;
    private static final int BINDING = 0x0001;
    private static final int ALLOCATE = 0x0003;
    private static final int SUCCESS = 0x0100;
    private static final int ERROR = 0x0110;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;
    private static final int ERROR_CODE = 0x0009;
    private static final int REALM = 0x0014;
    private static final int NONCE = 0x0015;

    private final DatagramSocket socket;

    private StunServer() throws SocketException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Starts a server that answers. */
    static StunServer answering() throws SocketException {
        StunServer server = new StunServer();
        Thread thread = new Thread(server::serve, "stun");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** Starts a server that does not answer. */
    static StunServer silent() throws SocketException {
        return new StunServer();
    }

    /** Returns what follows the scheme in its URL. */
    String hostAndPort() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[2_000];
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()), packet.getPort());
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            LOG.debug("The STUN server has ended", e);
        }
    }

    private static byte[] answer(ByteBuffer request, int port) {
        int type = request.getShort(0);
        ByteBuffer answer = ByteBuffer.allocate(200).position(HEADER);
        if (type == BINDING) {
            answer.putShort((short) XOR_MAPPED_ADDRESS).putShort((short) 8).putShort((short) 1);
            answer.putShort((short) (port ^ COOKIE >>> 16))
                    .putInt(ByteBuffer.wrap(ADDRESS_BYTES).getInt() ^ COOKIE);
        } else {
            put(answer, ERROR_CODE, "\0\0\4\1Unauthorized");
            put(answer, REALM, "test");
            put(answer, NONCE, "12345678");
        }
        int kind = type == BINDING ? BINDING | SUCCESS : ALLOCATE | ERROR;
        answer.putShort(0, (short) kind).putShort(2, (short) (answer.position() - HEADER));
        // The cookie and the transaction's number.
        answer.put(4, request, 4, HEADER - 4);
        return Arrays.copyOf(answer.array(), answer.position());
    }

    private static void put(ByteBuffer answer, int attribute, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        answer.putShort((short) attribute).putShort((short) bytes.length).put(bytes);
        answer.position((answer.position() + 3) / 4 * 4);
    }
}
