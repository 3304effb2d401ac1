package org.jackfield.signalling.sip.stack.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that is given up while it shakes hands does not come up afterwards. */
class WebSocketGivenUpTest {

    private Bed bed;
    private SlowServer slow;

    @BeforeEach
    void start() throws Exception {
        bed = new Bed("WS", Duration.ZERO, Duration.ofSeconds(20));
        slow = new SlowServer();
        slow.listening();
    }

    @AfterEach
    void stop() throws Exception {
        slow.goOn.countDown();
        bed.close();
        slow.close();
    }

    @Test
    void theServerThatWasConnectedToLastIsTheOne() throws Exception {
        try (SipServer server = new SipServer().listening()) {
            CompletableFuture<Void> first = beginSlowly();
            bed.connect(server);

            slow.goOn.countDown();

            assertGivenUp(first, "connecting to another server");
            bed.sendOptions();
            assertThat(SipServer.expect(server.texts)).startsWith("OPTIONS");
        }
    }

    @Test
    void disconnectingCancelsTheHandshake() throws Exception {
        CompletableFuture<Void> first = beginSlowly();
        bed.processor.disconnect(slow.address(), "not used");

        slow.goOn.countDown();

        assertGivenUp(first, "not used");
    }

    private CompletableFuture<Void> beginSlowly() throws InterruptedException {
        CompletableFuture<Void> first = bed.begin(slow.uri(), slow.address());
        assertThat(slow.arrived.await(10, TimeUnit.SECONDS)).isTrue();
        return first;
    }

    private void assertGivenUp(CompletableFuture<Void> connecting, String why) throws InterruptedException {
        assertThatThrownBy(() -> connecting.get(10, TimeUnit.SECONDS)).hasMessageContaining(why);
        assertThat(SipServer.expect(slow.closes)).startsWith("1006");
        assertThat(bed.lost).isEmpty();
    }

    /** Shakes hands when it is told to. */
    private static final class SlowServer extends SipServer {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket client, Draft draft, ClientHandshake request) throws InvalidDataException {
            arrived.countDown();
            try {
                goOn.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return super.onWebsocketHandshakeReceivedAsServer(client, draft, request);
        }
    }
}
