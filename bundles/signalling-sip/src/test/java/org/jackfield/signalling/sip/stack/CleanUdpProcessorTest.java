package org.jackfield.signalling.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.ListeningPoint;
import javax.sip.SipStack;
import javax.sip.message.Response;
import org.junit.jupiter.api.Test;

/** While messages cannot be handled as fast as they come, only a bounded number of them takes memory. */
class CleanUdpProcessorTest {

    private static final int FLOOD = 10_000;
    private static final int MOST_WAITING = 2048;

    /** Holds the thread that parses, and counts what gets to it. */
    private static final class Gate implements SIPMessageValve {

        private final CountDownLatch open = new CountDownLatch(1);
        private final CountDownLatch last = new CountDownLatch(1);
        private final AtomicInteger passed = new AtomicInteger();

        @Override
        public boolean processRequest(SIPRequest request, MessageChannel channel) {
            try {
                assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (request.getCallId().getCallId().equals("last")) {
                last.countDown();
            } else {
                passed.incrementAndGet();
            }
            return false;
        }

        @Override
        public boolean processResponse(Response response, MessageChannel channel) {
            return false;
        }

        @Override
        public void init(SipStack stack) {
            // Nothing to prepare.
        }

        @Override
        public void destroy() {
            // Nothing to release.
        }
    }

    @Test
    void aFloodIsDropped() throws Exception {
        Gate gate = new Gate();
        CleanStack stack =
                CleanStack.start(new StackProperties().maxMessageSize(4096).toProperties(), 128, gate);
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            int port = freePort();
            stack.createSipProvider(stack.createListeningPoint("127.0.0.1", port, ListeningPoint.UDP));
            for (int i = 0; i < FLOOD; i++) {
                send(peer, port, "flood" + i);
            }
            gate.open.countDown();
            while (!gate.last.await(50, TimeUnit.MILLISECONDS)) {
                send(peer, port, "last");
            }

            // Some of the flood may still have been in the socket when the gate opened.
            assertThat(gate.passed).hasValueBetween(MOST_WAITING / 2, MOST_WAITING * 2);
        } finally {
            stack.stop();
        }
    }

    private static int freePort() throws Exception {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void send(DatagramSocket peer, int port, String callId) throws Exception {
        String options = "OPTIONS sip:bob@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK" + callId
                + "\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:b@b>\r\nCall-ID: " + callId
                + "\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
        byte[] octets = options.getBytes(StandardCharsets.UTF_8);
        peer.send(new DatagramPacket(octets, octets.length, InetAddress.getLoopbackAddress(), port));
    }
}
