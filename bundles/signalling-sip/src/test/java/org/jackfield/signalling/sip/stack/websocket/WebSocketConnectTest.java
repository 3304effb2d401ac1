package org.jackfield.signalling.sip.stack.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that does not open says why, within its time. */
class WebSocketConnectTest {

    private Bed bed;

    @BeforeEach
    void start() throws Exception {
        bed = new Bed("WSS", Duration.ZERO, Duration.ofMillis(1500));
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
    }

    @Test
    void theServerGetsPathAndQueryAndTheSubprotocol() throws Exception {
        try (SipServer server = new SipServer().listening()) {
            bed.connect(server);

            assertThat(server.client().getProtocol().getProvidedProtocol()).isEqualTo("sip");
            assertThat(SipServer.expect(server.resources)).isEqualTo("/sip/ws?account=bob&x=1");
        }
    }

    @Test
    void aServerWithoutTheSubprotocolIsRefused() throws Exception {
        try (SipServer server = new SipServer("").listening()) {
            assertRefused(server.uri(), server.address(), "does not accept the subprotocol sip");
            assertThat(SipServer.expect(server.closes)).startsWith("1008");
        }
    }

    @Test
    void anHttpStatusIsTold() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")) {
            assertRefused(server.uri("ws"), server.address(), "HTTP status 404");
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (SipServer elsewhere = new SipServer().listening();
                RawServer server = new RawServer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:"
                        + elsewhere.getPort() + "/\r\nContent-Length: 0\r\n\r\n")) {
            assertRefused(server.uri("ws"), server.address(), "HTTP status 302");
            assertThat(elsewhere.opened).isEmpty();
        }
    }

    @Test
    void aHandshakeWithAWrongKeyIsRefused() throws Exception {
        String response = String.join(
                "\r\n",
                "HTTP/1.1 101 Switching Protocols",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Accept: AAAA",
                "Sec-WebSocket-Protocol: sip",
                "",
                "");
        try (RawServer server = new RawServer(response)) {
            assertRefused(server.uri("ws"), server.address(), "does not shake hands");
        }
    }

    @Test
    void garbageInsteadOfHttpIsRefused() throws Exception {
        try (RawServer server = new RawServer("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
            assertRefused(server.uri("ws"), server.address(), "does not speak HTTP");
        }
    }

    @Test
    void aHandshakeThatStallsEndsInTime() throws Exception {
        try (RawServer server = new RawServer("")) {
            assertRefused(server.uri("ws"), server.address(), "not open in time");
        }
    }

    @Test
    void aTlsHandshakeThatStallsEndsInTime() throws Exception {
        try (RawServer server = new RawServer("")) {
            assertRefused(server.uri("wss"), server.address(), "not open in time");
        }
    }

    @Test
    void aServerWithoutTlsIsRefused() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertRefused(server.uri("wss"), server.address(), "TLS with 127.0.0.1: ");
        }
    }

    @Test
    void aPortWhereNobodyListensIsTold() throws Exception {
        InetSocketAddress nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
        }
        assertRefused(URI.create("ws://127.0.0.1:" + nobody.getPort() + "/"), nobody, "connection refused");
    }

    @Test
    void aHeaderWithoutEndIsRefused() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 101 Yes\r\nX: " + "x".repeat(20_000))) {
            assertRefused(server.uri("ws"), server.address(), "a header of more than 16384 octets");
        }
    }

    @Test
    void aServerThatHangsUpIsTold() throws Exception {
        try (RawServer server = RawServer.hangingUp("HTTP/1.1 101 Yes\r\n")) {
            assertRefused(server.uri("ws"), server.address(), "the server closed the connection");
        }
    }

    @Test
    void theQueryIsNotTold() {
        assertThat(ConnectFailures.readable(URI.create("wss://pbx.test/ws?token=secret")))
                .isEqualTo("wss://pbx.test/ws");
    }

    @Test
    void afterAFailureItCanConnect() throws Exception {
        try (RawServer stalled = new RawServer("");
                SipServer server = new SipServer().listening()) {
            assertRefused(stalled.uri("ws"), stalled.address(), "not open in time");
            bed.connect(server);

            assertThat(server.client().isOpen()).isTrue();
        }
    }

    private void assertRefused(URI uri, InetSocketAddress address, String why) {
        assertThatThrownBy(() -> bed.connect(uri, address))
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
        assertThat(bed.lost).isEmpty();
    }
}
