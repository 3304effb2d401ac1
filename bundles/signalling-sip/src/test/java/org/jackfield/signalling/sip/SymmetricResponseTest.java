package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Where responses go (RFC 3261 section 18.2.2, RFC 3581). */
class SymmetricResponseTest extends WithPeer {

    @Test
    void aRequestThatAsksForItIsAnsweredToWhereItCameFrom() throws Exception {
        try (DatagramSocket behindNat = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            send(behindNat, options("nat1").replaceFirst("UDP [^;]*;", "UDP 192.0.2.7:5062;rport;"));
            String response = receive(behindNat);

            assertThat(RawPeer.header(response, "Via"))
                    .contains("192.0.2.7:5062", "received=127.0.0.1", "rport=" + behindNat.getLocalPort());
        }
    }

    @Test
    void aRequestThatDoesNotAskIsAnsweredToThePortOfItsVia() throws Exception {
        try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String own = "UDP " + peer.hostPort() + ';';
            send(other, options("nat2").replaceFirst("UDP [^;]*;", own).replace(";rport", ""));

            String response = peer.receive("SIP/2.0 200");
            assertThat(RawPeer.header(response, "Via")).doesNotContain("rport");
        }
    }

    @Test
    void aRequestOverTcpIsAnsweredOverItsConnectionWhateverItsViaSays() throws Exception {
        int colon = line.localAddress().lastIndexOf(':');
        int port = Integer.parseInt(line.localAddress().substring(colon + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = options("nat3").replaceFirst("SIP/2.0/UDP [^;]*;", "SIP/2.0/TCP 192.0.2.7:5062;");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readNBytes(11), StandardCharsets.US_ASCII))
                    .isEqualTo("SIP/2.0 200");
        }
    }

    private String options(String callId) {
        return peer.request("OPTIONS", "sip:bob@" + peer.lineHostPort(), callId, 1, "");
    }

    private void send(DatagramSocket socket, String message) throws Exception {
        byte[] octets = message.getBytes(StandardCharsets.UTF_8);
        int colon = line.localAddress().lastIndexOf(':');
        socket.send(new DatagramPacket(
                octets,
                octets.length,
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(line.localAddress().substring(colon + 1))));
    }

    private static String receive(DatagramSocket socket) throws Exception {
        socket.setSoTimeout(10_000);
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
