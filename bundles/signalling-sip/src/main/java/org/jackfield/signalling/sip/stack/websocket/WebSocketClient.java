package org.jackfield.signalling.sip.stack.websocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.jackfield.signalling.sip.stack.connection.ConnectionSecurity;
import org.jackfield.signalling.sip.stack.connection.DeadPeers;

/** Opens the WebSockets of one account. Blocks. */
final class WebSocketClient {

    private final ConnectionSecurity tls;
    private final Duration timeout;

    /**
     * Makes one.
     *
     * @param tls what is done over {@code wss:}
     * @param timeout for each step
     */
    WebSocketClient(ConnectionSecurity tls, Duration timeout) {
        this.tls = tls;
        this.timeout = timeout;
    }

    /**
     * Connects, and shakes hands.
     *
     * @param socket not connected yet; closed by another thread it ends this
     * @param server who must be there, by name
     * @param remote where, of the several addresses of that name
     * @param mostOctets of the largest frame that is read
     * @throws IOException that says why it does not open
     */
    FrameSocket open(Socket socket, URI server, InetSocketAddress remote, int mostOctets) throws IOException {
        int limit = Math.toIntExact(timeout.toMillis());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(limit);
        socket.connect(remote, limit);
        DeadPeers.notice(socket);
        Socket secured = server.getScheme().equalsIgnoreCase("wss")
                ? tls.connected(socket, host(server), remote.getPort())
                : socket;
        FrameSocket opened = new OpeningHandshake(secured, server, mostOctets).shake();
        socket.setSoTimeout(0);
        return opened;
    }

    private static String host(URI server) {
        String host = server.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
