package org.jackfield.signalling.sip.stack.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes and goes over an open connection, and how it ends. */
class WebSocketMessagesTest {

    private Bed bed;
    private SipServer server;
    private WebSocket client;

    @BeforeEach
    void connect() throws Exception {
        start(Duration.ZERO);
    }

    private void start(Duration keepAlive) throws Exception {
        bed = new Bed("WS", keepAlive, Duration.ofSeconds(5));
        server = new SipServer().listening();
        bed.connect(server);
        client = server.client();
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        server.close();
    }

    private void restart(Duration keepAlive) throws Exception {
        stop();
        start(keepAlive);
    }

    @Test
    void aRequestInATextFrameIsAnsweredOverTheConnection() throws Exception {
        client.send(Bed.options());
        Request request = SipServer.expect(bed.requests);
        bed.provider.getNewServerTransaction(request).sendResponse(ok(request));

        assertThat(SipServer.expect(server.texts)).startsWith("SIP/2.0 200").contains("received=127.0.0.1");
    }

    @Test
    void aRequestInABinaryFrameIsRead() throws Exception {
        client.send(Bed.options().getBytes(StandardCharsets.UTF_8));

        assertThat(SipServer.expect(bed.requests).getMethod()).isEqualTo("OPTIONS");
    }

    @Test
    void aRequestInFragmentsIsRead() throws Exception {
        String message = Bed.options("Subject: Grüße 😀");
        ByteBuffer octets = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
        while (octets.remaining() > 7) {
            byte[] part = new byte[7];
            octets.get(part);
            client.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(part), false);
        }
        client.sendPing();
        client.sendFragmentedFrame(Opcode.TEXT, octets, true);

        assertThat(SipServer.expect(bed.requests).toString()).contains("Grüße 😀");
    }

    @Test
    void aBodyNeedsNoContentLength() throws Exception {
        client.send(Bed.options("Content-Type: text/plain") + "hello");

        assertThat(SipServer.expect(bed.requests).getRawContent()).asString().isEqualTo("hello");
    }

    @Test
    void aKeepAliveOfLineBreaksIsAnswered() throws Exception {
        client.send("\r\n\r\n");

        assertThat(SipServer.expect(server.texts)).isEqualTo("\r\n");
        assertThat(bed.requests).isEmpty();
    }

    @Test
    void whatIsNoSipIsPassedOver() throws Exception {
        client.send("heartbeat");
        client.send("");
        client.send(new byte[] {1, 2, 3, 0, -1});
        client.send("GET / HTTP/1.1\r\n\r\n");
        client.send("{\"type\":\"ping\"}\n");
        client.send(Bed.options());

        assertThat(SipServer.expect(bed.requests)).isNotNull();
        assertThat(bed.lost).isEmpty();
        assertThat(server.texts).isEmpty();
    }

    @Test
    void aRequestThatCannotBeReadIsRefused() throws Exception {
        client.send(Bed.options().replace("CSeq: 1 OPTIONS", "CSeq: one OPTIONS"));

        assertThat(SipServer.expect(server.texts)).startsWith("SIP/2.0 400");
    }

    @Test
    void aRequestWhoseMethodsDifferIsRefused() throws Exception {
        client.send(Bed.options().replace("CSeq: 1 OPTIONS", "CSeq: 1 INVITE"));

        assertThat(SipServer.expect(server.texts)).startsWith("SIP/2.0 400");
        assertThat(bed.requests).isEmpty();
    }

    @Test
    void aMessageThatIsTooLargeClosesTheConnection() throws Exception {
        client.send("x".repeat(Bed.MOST_OCTETS + 1));

        assertThat(SipServer.expect(server.closes)).startsWith("1009 a message of more than 4096 octets came");
        assertThat(SipServer.expect(bed.lost)).isEqualTo("ws a message of more than 4096 octets came");
    }

    @Test
    void fragmentsWithoutEndCloseTheConnection() throws Exception {
        ByteBuffer part = ByteBuffer.wrap("y".repeat(100).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 100; i++) {
            client.sendFragmentedFrame(Opcode.BINARY, part.duplicate(), false);
        }

        assertThat(SipServer.expect(bed.lost)).contains("more than 4096 octets");
    }

    @Test
    void aCloseIsToldOnceWithItsReason() throws Exception {
        client.close(1001, "restarting");

        assertThat(SipServer.expect(bed.lost)).isEqualTo("ws the server closed the WebSocket with 1001 \"restarting\"");
        assertThat(SipServer.expect(server.closes)).startsWith("1001");
        assertThat(bed.lost).isEmpty();
        assertThatThrownBy(bed::sendOptions).isInstanceOf(SipException.class);
    }

    @Test
    void aConnectionThatBreaksIsToldAndItsTransactionsFailAtOnce() throws Exception {
        bed.sendOptions();
        assertThat(SipServer.expect(server.texts)).startsWith("OPTIONS").contains("Via: SIP/2.0/WS abc.invalid");
        client.closeConnection(1006, "");

        assertThat(SipServer.expect(bed.failures)).isEqualTo("the server broke the connection off");
        assertThat(SipServer.expect(bed.lost)).startsWith("ws ");
        assertThat(bed.failures).isEmpty();
    }

    /** The JDK's own WebSocket misses an end that comes while a message is handled. */
    @Test
    void aConnectionThatBreaksWhileAMessageIsHandledIsTold() throws Exception {
        for (int i = 0; i < 20; i++) {
            client.send(Bed.options());
        }
        client.closeConnection(1006, "");

        assertThat(SipServer.expect(bed.lost)).isEqualTo("ws the server broke the connection off");
    }

    @Test
    void aTextThatIsNotUtf8ClosesTheConnection() throws Exception {
        client.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(new byte[] {'a', (byte) 0xc3}), false);
        client.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(new byte[] {'b'}), true);

        assertThat(SipServer.expect(server.closes)).startsWith("1007");
        assertThat(SipServer.expect(bed.lost)).isEqualTo("ws a text that is not UTF-8 came");
    }

    @Test
    void aMessageWithinAMessageClosesTheConnection() throws Exception {
        client.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(new byte[] {'a'}), false);
        client.send("b");

        assertThat(SipServer.expect(server.closes)).startsWith("1002");
        assertThat(SipServer.expect(bed.lost)).contains("does not continue");
    }

    @Test
    void aServerThatDoesNotAnswerACloseIsNotWaitedFor() throws Exception {
        try (RawServer silent = RawServer.silent()) {
            bed.connect(silent.uri("ws"), silent.address());
            bed.processor.disconnect(silent.address(), "done");

            assertThat(SipServer.expect(silent.ended)).isNotNull();
        }
    }

    @Test
    void aConnectionOfWhichNothingComesBackIsGivenUp() throws Exception {
        restart(Duration.ofMillis(300));
        server.answersPings = false;

        assertThat(SipServer.expect(bed.lost)).isEqualTo("ws nothing came back after a ping");
    }

    @Test
    void aConnectionThatAnswersPingsStays() throws Exception {
        restart(Duration.ofSeconds(1));
        int before = server.pings.get();
        while (server.pings.get() < before + 3) {
            assertThat(bed.lost).isEmpty();
            Thread.onSpinWait();
        }
        assertThat(bed.lost).isEmpty();
    }

    @Test
    void aResponseGoesOverTheNextConnection() throws Exception {
        client.send(Bed.options());
        Request request = SipServer.expect(bed.requests);
        var transaction = bed.provider.getNewServerTransaction(request);
        client.close(1001, "");
        SipServer.expect(bed.lost);
        bed.connect(server);
        transaction.sendResponse(ok(request));

        assertThat(SipServer.expect(server.texts)).startsWith("SIP/2.0 200").contains(Bed.branch(request));
    }

    @Test
    void whatWaitsIsSentBeforeTheConnectionIsClosed() throws Exception {
        for (int i = 0; i < 50; i++) {
            bed.sendOptions();
        }
        bed.processor.disconnect(server.address(), "done");

        for (int i = 0; i < 50; i++) {
            assertThat(SipServer.expect(server.texts)).startsWith("OPTIONS");
        }
        assertThat(SipServer.expect(server.closes)).isEqualTo("1000 done");
        assertThat(bed.lost).isEmpty();
    }

    private static javax.sip.message.Response ok(Request request) {
        return ((gov.nist.javax.sip.message.SIPRequest) request).createResponse(200);
    }
}
