package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody should send does no harm: after each test the line still answers. */
class HostileMessagesTest extends WithPeer {

    private int number;

    @AfterEach
    void stillAnswers() throws Exception {
        try (RawPeer other = new RawPeer(line.localAddress())) {
            other.send(other.request("OPTIONS", "sip:bob@" + other.lineHostPort(), "alive" + number++, 1, ""));
            other.receive("SIP/2.0 200");
        }
        ears.expectNothingMore();
    }

    @Test
    void garbage() throws Exception {
        Random random = new Random(4711);
        for (int size : new int[] {0, 1, 2, 3, 10, 100, 1000, 10_000, 60_000}) {
            byte[] octets = new byte[size];
            random.nextBytes(octets);
            peer.send(octets);
        }
        peer.send("\r\n\r\n");
        peer.send("\n".repeat(5000));
        peer.send("INVITE");
        peer.send("INVITE sip:bob@x SIP/2.0\r\n\r\n");
        peer.send("SIP/2.0 200 OK\r\n\r\n");
        peer.send("SIP/2.0 99999999999999 OK\r\nVia: x\r\n\r\n");
    }

    @Test
    void headersThatDoNotParse() throws Exception {
        String invite = peer.invite("h1", peer.contact(), RawPeer.SDP);
        peer.send(invite.replace("CSeq: 1 INVITE", "CSeq: 99999999999999999999 INVITE"));
        peer.send(invite.replace("CSeq: 1 INVITE", "CSeq: 1 BYE"));
        peer.send(invite.replace("CSeq: 1 INVITE", "CSeq: x"));
        peer.send(invite.replace("From: <sip:peer@peer.test>", "From: \"unclosed <sip:peer@peer.test>"));
        peer.send(invite.replace("To: <sip:bob@jackfield.test>", "To: <"));
        peer.send(invite.replaceFirst("Via: [^\r]*", "Via: SIP/2.0/FROB ;;;"));
        peer.send(invite.replaceFirst("Via: [^\r]*\r\n", ""));
        peer.send(invite.replace("Content-Length: 43", "Content-Length: -5"));
        peer.send(invite.replace("Content-Length: 43", "Content-Length: 99999999999"));
        peer.send(invite.replace("Max-Forwards: 70", "Max-Forwards: 7000"));
        peer.send(invite.replaceFirst("INVITE sip:bob@[^ ]*", "INVITE sip:bob@[::"));

        assertThat(peer.receive("SIP/2.0 4")).isNotEmpty();
    }

    @Test
    void tooMuch() throws Exception {
        String invite = peer.invite("t1", peer.contact(), RawPeer.SDP);
        peer.send(invite.replace("Max-Forwards", "X-Long: " + "x".repeat(50_000) + "\r\nMax-Forwards"));
        peer.send(invite.replace("Max-Forwards", "X-Long: " + "x".repeat(9_000) + "\r\nMax-Forwards"));
        peer.send(invite.replace("Max-Forwards", "X-A: 1\r\n".repeat(4000) + "Max-Forwards"));
        peer.send(invite.replace("Max-Forwards", "X-A: 1\r\n".repeat(400) + "Max-Forwards"));

        for (String answer = peer.receiveWithin(500); answer != null; answer = peer.receiveWithin(500)) {
            assertThat(answer).startsWith("SIP/2.0 400");
        }
    }

    @Test
    void deepNesting() throws Exception {
        String invite = peer.invite("n1", peer.contact(), RawPeer.SDP).replace("INVITE sip:bob@", "INVITE sip:nobody@");
        peer.send(invite.replace("Max-Forwards", "User-Agent: " + "(".repeat(7000) + "\r\nMax-Forwards"));
        peer.receive("SIP/2.0 4");
        peer.send(invite.replace("z9hG4bK", "z9hG4bKother")
                .replace("To: <sip:bob", "To: \"" + "\\\"".repeat(3000) + "\" <sip:bob"));
        peer.receive("SIP/2.0 4");
    }

    @Test
    void portsThatDoNotExist() throws Exception {
        peer.send(peer.invite("p1", peer.contact(), RawPeer.SDP)
                .replaceFirst("UDP 127.0.0.1:\\d+", "UDP 127.0.0.1:99999"));
        assertThat(peer.receiveWithin(500)).isNull();

        peer.send(peer.invite("p2", "Contact: <sip:peer@127.0.0.1:99999>", RawPeer.SDP));
        assertThat(peer.receive("SIP/2.0 4")).startsWith("SIP/2.0 400 Bad Contact");
    }

    @Test
    void aCallIdThatIsNotAscii() throws Exception {
        peer.send(peer.invite("a1", peer.contact(), RawPeer.SDP).replace("Call-ID: a1", "Call-ID: \u202e\u00e9"));

        assertThat(peer.receive("SIP/2.0 4")).startsWith("SIP/2.0 400 Bad Call-ID");
    }

    @Test
    void responsesToNothing() throws Exception {
        String invite = peer.invite("s1", peer.contact(), RawPeer.SDP);
        for (String status : new String[] {"100 Trying", "180 Ringing", "200 OK", "486 Busy Here", "699 X"}) {
            peer.send(RawPeer.response(invite, status, "x", peer.contact(), RawPeer.SDP));
        }

        assertThat(peer.receiveWithin(500)).isNull();
    }

    @Test
    void textsFromOutsideHaveNoControlCharactersAndAreShort() throws Exception {
        peer.send(
                peer.invite("c1", peer.contact(), "User-Agent: Evil\u0001\u007fAgent " + "x".repeat(1000), RawPeer.SDP)
                        .replace("From: <", "From: \"a\u0008b" + "y".repeat(1000) + "\" <"));
        ears.expect("invite");

        assertThat(ears.invitation().from().displayName()).startsWith("a b").hasSizeLessThanOrEqualTo(256);
        assertThat(ears.invitation().userAgent().orElse(""))
                .doesNotContain("\u0001")
                .hasSizeLessThanOrEqualTo(256);
    }

    @Test
    void overTcp() throws Exception {
        for (String message : new String[] {
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
            "INVITE sip:bob@x SIP/2.0\r\nContent-Length: 2000000000\r\n\r\n",
            peer.invite("tcp", peer.contact()).replace("Max-Forwards", "X-A: 1\r\n".repeat(400_000) + "Max-Forwards"),
            peer.invite("tcp", peer.contact())
                    .replace("Max-Forwards", "X: " + "x".repeat(3_000_000) + "\r\nMax-Forwards"),
        }) {
            assertIsClosed(message);
        }
    }

    @Test
    void aRequestOverTcpWhoseHeadersDoNotParseIsRefused() throws Exception {
        try (Socket socket = connect()) {
            String options = peer.request("OPTIONS", "sip:bob@" + peer.lineHostPort(), "tcp400", 1, "")
                    .replace("SIP/2.0/UDP", "SIP/2.0/TCP");
            for (String hostile : new String[] {
                options.replace("CSeq: 1 OPTIONS", "CSeq: x OPTIONS"),
                options.replace("From: <sip:peer@peer.test>", "From: \"unclosed <sip:peer@peer.test>")
            }) {
                socket.getOutputStream().write(hostile.getBytes(StandardCharsets.UTF_8));
                assertThat(new String(socket.getInputStream().readNBytes(11), StandardCharsets.US_ASCII))
                        .isEqualTo("SIP/2.0 400");
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
        }
    }

    @Test
    void silentConnectionsAreClosed() throws Exception {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            silent.add(connect());
        }
        for (Socket socket : silent) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            socket.close();
        }
    }

    @Test
    void aConnectionOnWhichSomethingCameMayBeSilentAfterwards() throws Exception {
        try (Socket socket = connect()) {
            String options = peer.request("OPTIONS", "sip:bob@" + peer.lineHostPort(), "late", 1, "")
                    .replace("SIP/2.0/UDP", "SIP/2.0/TCP");
            socket.getOutputStream().write(options.getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo('S');
            socket.getInputStream().skipNBytes(socket.getInputStream().available());

            socket.setSoTimeout(TestLimits.quick().readTimeout() * 6 / 5);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private Socket connect() throws IOException {
        int colon = line.localAddress().lastIndexOf(':');
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(line.localAddress().substring(colon + 1)));
        socket.setSoTimeout(15_000);
        return socket;
    }

    /** The line must not read on and on: it closes the connection. */
    private void assertIsClosed(String message) throws IOException {
        try (Socket socket = connect()) {
            InputStream in = socket.getInputStream();
            try {
                socket.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                while (in.read() >= 0) {
                    // An error response may come first.
                }
            } catch (java.net.SocketException reset) {
                assertThat(reset).hasMessageMatching("(?i).*(reset|broken pipe|closed).*");
            }
        }
    }
}
