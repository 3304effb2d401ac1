package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TCP connections to a server that answers pings or not, and goes away. */
class ConnectionsClosedTest extends WithTls {

    private ServerSocket server;
    private SipLine line;
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() throws Exception {
        closed.clear();
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server.setSoTimeout(20_000);
        line = (SipLine) open(
                "alice",
                new TransportPolicy(OptionalInt.empty(), TlsPolicy.DEFAULT, Duration.ofMillis(300)),
                new Ears());
        line.connections().add((transport, remote, why) -> closed.add(transport + ' ' + remote.getPort() + ": " + why));
    }

    @AfterEach
    void stopListening() throws IOException {
        server.close();
    }

    @Test
    void aCallThatWaitsForItsAnswerEndsWithItsConnection() throws Exception {
        Ears alice = call(line, "sip:bob@127.0.0.1:" + server.getLocalPort() + ";transport=tcp");
        try (Socket socket = server.accept()) {
            assertThat(new String(socket.getInputStream().readNBytes(6), StandardCharsets.US_ASCII))
                    .isEqualTo("INVITE");
        }

        alice.expect("end TRANSPORT");
        assertThat(closed.poll(10, TimeUnit.SECONDS)).startsWith("tcp " + server.getLocalPort() + ": ");
        alice.expectNothingMore();
    }

    @Test
    void theNextCallMakesANewConnection() throws Exception {
        String target = "sip:bob@127.0.0.1:" + server.getLocalPort() + ";transport=tcp";
        Ears first = call(line, target);
        server.accept().close();
        first.expect("end TRANSPORT");
        call(line, target);
        try (Socket socket = server.accept()) {
            assertThat(new String(socket.getInputStream().readNBytes(6), StandardCharsets.US_ASCII))
                    .isEqualTo("INVITE");
        }
    }

    @Test
    void pingsGoOutAndAPongThatStaysAwayEndsTheConnection() throws Exception {
        connect();
        try (Socket socket = server.accept()) {
            for (int i = 0; i < 3; i++) {
                assertThat(socket.getInputStream().readNBytes(4))
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo("\r\n\r\n");
                socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(closed).isEmpty();
            }

            assertThat(closed.poll(10, TimeUnit.SECONDS)).contains("no answer to a keep-alive");
        }
    }

    @Test
    void aServerThatNeverAnswersPingsIsNotTakenForDead() throws Exception {
        connect();
        try (Socket socket = server.accept()) {
            for (int i = 0; i < 5; i++) {
                assertThat(socket.getInputStream().readNBytes(4)).hasSize(4);
            }
            assertThat(closed).isEmpty();
        }
    }

    @Test
    void aServerThatReadsNothingIsGivenUpBeforeMemoryIs() throws Exception {
        connect();
        try (Socket socket = server.accept()) {
            String target = "sip:bob@127.0.0.1:" + server.getLocalPort() + ";transport=tcp";
            for (int i = 0; i < 20_000 && closed.isEmpty(); i++) {
                call(line, target);
            }
            assertThat(closed.poll(20, TimeUnit.SECONDS)).contains("reads too slowly");
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void aConnectionThatIsGivenUpWhileItShakesHandsDoesNotComeUp() throws Exception {
        InetSocketAddress here = (InetSocketAddress) server.getLocalSocketAddress();
        Target stalls = new Target(Transport.TLS, "127.0.0.1", here.getAddress(), here.getPort());
        CompletableFuture<Void> opening = line.connections().open(stalls).toCompletableFuture();
        try (Socket socket = server.accept()) {
            socket.setSoTimeout(10_000);
            assertThat(socket.getInputStream().read()).isEqualTo(0x16);
            assertThat(opening).isNotDone();

            line.connections().close(stalls, "another server is used");

            assertThatThrownBy(() -> opening.get(10, TimeUnit.SECONDS)).hasMessageContaining("another server is used");
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    private void connect() throws Exception {
        InetSocketAddress here = (InetSocketAddress) server.getLocalSocketAddress();
        line.connections()
                .open(new Target(Transport.TCP, "127.0.0.1", here.getAddress(), here.getPort()))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
