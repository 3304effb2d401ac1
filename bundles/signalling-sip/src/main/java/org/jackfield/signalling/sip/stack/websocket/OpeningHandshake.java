package org.jackfield.signalling.sip.stack.websocket;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshakeBuilder;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;

/** Opens a WebSocket over a connection (RFC 6455 section 4.1) for SIP (RFC 7118 section 4.1). Blocks. */
final class OpeningHandshake {

    private static final String SUBPROTOCOL = "sip";
    private static final int LARGEST_HEAD = 16_384;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (\\d{3})(?: [^\r\n]*)?\r\n.*", Pattern.DOTALL);
    private static final String SWITCHING_PROTOCOLS = "101";

    private final Socket socket;
    private final InputStream in;
    private final URI server;
    private final Draft_6455 draft;

    /**
     * Makes one.
     *
     * @param socket TCP or TLS, connected
     * @param mostOctets of the largest frame that is read
     */
    OpeningHandshake(Socket socket, URI server, int mostOctets) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.server = server;
        // The second stands for a server that names none.
        List<IProtocol> protocols = List.of(new Protocol(SUBPROTOCOL), new Protocol(""));
        this.draft = new Draft_6455(List.of(), protocols, mostOctets);
        draft.setParseMode(Role.CLIENT);
    }

    /** Does it. */
    FrameSocket shake() throws IOException {
        try {
            ClientHandshakeBuilder request = draft.postProcessHandshakeRequestAsClient(request());
            for (ByteBuffer part : draft.createHandshake(request)) {
                socket.getOutputStream().write(FrameSocket.octets(part));
            }
            socket.getOutputStream().flush();
            check(request, head());
        } catch (InvalidHandshakeException unfit) {
            throw refusal("its response cannot be read");
        }
        FrameSocket opened = new FrameSocket(socket, in, draft);
        requireSubprotocol(opened);
        return opened;
    }

    private ClientHandshakeBuilder request() {
        String path = server.getRawPath() == null || server.getRawPath().isEmpty() ? "/" : server.getRawPath();
        String query = server.getRawQuery() == null ? "" : '?' + server.getRawQuery();
        ClientHandshakeBuilder request = new HandshakeImpl1Client();
        request.setResourceDescriptor(path + query);
        request.put("Host", server.getHost() + (server.getPort() < 0 ? "" : ":" + server.getPort()));
        return request;
    }

    private byte[] head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < END_OF_HEAD.length) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (head.size() == LARGEST_HEAD) {
                throw refusal("a header of more than " + LARGEST_HEAD + " octets");
            }
            head.write(octet);
            matched = octet == END_OF_HEAD[matched] ? matched + 1 : octet == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private void check(ClientHandshakeBuilder request, byte[] head) throws IOException, InvalidHandshakeException {
        Matcher status = STATUS.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!status.matches()) {
            throw new ProtocolException("the server does not speak HTTP");
        }
        if (!status.group(1).equals(SWITCHING_PROTOCOLS)) {
            throw new ProtocolException("HTTP status " + status.group(1));
        }
        boolean fits = draft.translateHandshake(ByteBuffer.wrap(head)) instanceof ServerHandshake response
                && draft.acceptHandshakeAsClient(request, response) == HandshakeState.MATCHED;
        if (!fits) {
            throw refusal("its headers do not fit the request");
        }
    }

    private static ProtocolException refusal(String why) {
        return new ProtocolException("the server does not shake hands as a WebSocket server must: " + why);
    }

    /** A server that does not name the subprotocol does not speak SIP. */
    private void requireSubprotocol(FrameSocket opened) throws IOException {
        if (!draft.getProtocol().getProvidedProtocol().equals(SUBPROTOCOL)) {
            CloseFrame close = new CloseFrame();
            close.setCode(CloseFrame.POLICY_VALIDATION);
            close.setReason("subprotocol sip wanted");
            opened.write(opened.encode(close));
            throw new ProtocolException("the server does not accept the subprotocol " + SUBPROTOCOL);
        }
    }
}
