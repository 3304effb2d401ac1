package org.jackfield.signalling.sip.stack.connection;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;

/** Has the operating system notice that the other side of an idle connection is gone: RFC 1122 section 4.2.3.6. */
public final class DeadPeers {

    /** By name, where the operating system has them: seconds of silence, seconds between probes, probes without an answer. */
    private static final Map<String, Integer> PROBES =
            Map.of("TCP_KEEPIDLE", 60, "TCP_KEEPINTERVAL", 10, "TCP_KEEPCOUNT", 3);

    private DeadPeers() {}

    /** Begins to look. */
    public static void notice(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            Integer value = PROBES.get(option.name());
            if (value != null) {
                set(socket, option, value);
            }
        }
    }

    @SuppressWarnings("unchecked") // Looked at before.
    private static void set(Socket socket, SocketOption<?> option, int value) throws IOException {
        if (option.type() == Integer.class) {
            socket.setOption((SocketOption<Integer>) option, value);
        }
    }
}
