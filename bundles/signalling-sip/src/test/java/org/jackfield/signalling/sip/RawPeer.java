package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A far end over UDP that says exactly what the test writes. */
final class RawPeer implements AutoCloseable {

    static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final String BODY = "body\n";
    private static final int MOST_TRIES = 100;
    private static final int QUIET_MILLIS = TestLimits.T1 * 4;
    private static final int SHORT_MILLIS = 100;
    private static final int PATIENCE_MILLIS = 20_000;

    private final DatagramSocket socket;
    private final Set<SocketAddress> left = new HashSet<>();
    private InetSocketAddress line;

    /** Makes a peer of the line that listens on that address. */
    RawPeer(String hostPort) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        talkTo(hostPort);
    }

    /** Makes it a peer of another line. */
    void talkTo(String hostPort) {
        int colon = hostPort.lastIndexOf(':');
        line = new InetSocketAddress(hostPort.substring(0, colon), Integer.parseInt(hostPort.substring(colon + 1)));
    }

    /** Goes on with the line at its other address; what still comes from the one before is passed over. */
    void follow(String hostPort) {
        left.add(line);
        talkTo(hostPort);
    }

    String hostPort() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    String uri() {
        return "sip:peer@" + hostPort();
    }

    void send(String message) throws IOException {
        send(message.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] message) throws IOException {
        socket.send(new DatagramPacket(message, message.length, line));
    }

    /** Waits for a message that begins so and returns it; others before it are passed over. */
    String receive(String beginning) throws IOException {
        List<String> others = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (true) {
            String message = receiveWithin((int) Math.max(1, (end - System.nanoTime()) / 1_000_000));
            assertThat(message).as("%s, after %s", beginning, others).isNotNull();
            if (message.startsWith(beginning)) {
                return message;
            }
            others.add(firstLine(message));
        }
    }

    /** Sends a message again and again, as UDP wants it, until one comes that begins so. */
    String sendUntil(String message, String beginning) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            send(message);
            String answer = receiveWithin(SHORT_MILLIS);
            if (answer != null && answer.startsWith(beginning)) {
                return answer;
            }
        }
        throw new AssertionError(beginning + " did not come");
    }

    /** Waits for a message that begins so and has that part; others are passed over, also what comes again. */
    String receive(String beginning, String part) throws IOException {
        String message = receive(beginning);
        for (int tries = 0; tries < MOST_TRIES && !message.contains(part); tries++) {
            message = receive(beginning);
        }
        assertThat(message).contains(part);
        return message;
    }

    /** Passes over what has come so far. */
    void passOver() throws IOException {
        String message = receiveWithin(1);
        while (message != null) {
            message = receiveWithin(1);
        }
    }

    /** Asserts that for some time nothing comes, but for what comes again because our response crossed it. */
    void expectNothingBut(String... known) throws IOException {
        for (String message = receiveWithin(QUIET_MILLIS); message != null; message = receiveWithin(QUIET_MILLIS)) {
            assertThat(message).isIn((Object[]) known);
        }
    }

    /** Returns the next message, or null when none comes in that time. */
    String receiveWithin(int milliseconds) throws IOException {
        byte[] buffer = new byte[65_535];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.setSoTimeout(milliseconds);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException nothing) {
            return null;
        }
        if (left.contains(packet.getSocketAddress())) {
            return receiveWithin(milliseconds);
        }
        assertThat(packet.getSocketAddress())
                .as("comes from where the line listens")
                .isEqualTo(line);
        return new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    /** Makes a response to a request, with its Via, From, To, Call-ID and CSeq. */
    static String response(String request, String status, String toTag, String... more) {
        StringBuilder response = new StringBuilder("SIP/2.0 ").append(status).append("\r\n");
        for (String line : request.lines().toList()) {
            if (line.matches("(?i)(Via|From|Call-ID|CSeq|Record-Route):.*")) {
                response.append(line).append("\r\n");
            } else if (line.startsWith("To:")) {
                response.append(line).append(line.contains("tag=") || toTag.isEmpty() ? "" : ";tag=" + toTag);
                response.append("\r\n");
            }
        }
        return finish(response, more);
    }

    /** Makes an INVITE to bob. */
    String invite(String callId, String... more) {
        return request("INVITE", "sip:bob@" + lineHostPort(), callId, 1, "", more);
    }

    /** Makes a request to bob; a toTag that is not empty makes it one within a dialog. */
    String request(String method, String uri, String callId, int sequence, String toTag, String... more) {
        StringBuilder request =
                new StringBuilder(method).append(' ').append(uri).append(" SIP/2.0\r\n");
        request.append("Via: SIP/2.0/UDP ").append(hostPort()).append(";rport;branch=z9hG4bK");
        request.append(callId.replace("@", ""))
                .append(method.equals("CANCEL") ? "INVITE" : method)
                .append(sequence)
                .append("\r\n");
        request.append("Max-Forwards: 70\r\n");
        request.append("From: <sip:peer@peer.test>;tag=peer").append("\r\n");
        request.append("To: <sip:bob@jackfield.test>")
                .append(toTag.isEmpty() ? "" : ";tag=" + toTag)
                .append("\r\n");
        request.append("Call-ID: ").append(callId).append("\r\n");
        request.append("CSeq: ").append(sequence).append(' ').append(method).append("\r\n");
        return finish(request, more);
    }

    /** Makes a request within the dialog that an INVITE of the line's began, in the opposite direction of its ACK. */
    String requestWithin(String invite, String acknowledgement, String method, int sequence, String... more) {
        StringBuilder request = new StringBuilder(method)
                .append(" sip:bob@")
                .append(lineHostPort())
                .append(" SIP/2.0\r\nVia: SIP/2.0/UDP ")
                .append(hostPort())
                .append(";rport;branch=z9hG4bK")
                .append(tag(invite, "From"))
                .append(method)
                .append(sequence)
                .append("\r\nMax-Forwards: 70\r\nFrom: ")
                .append(header(acknowledgement, "To"))
                .append("\r\nTo: ")
                .append(header(acknowledgement, "From"))
                .append("\r\nCall-ID: ")
                .append(header(invite, "Call-ID"))
                .append("\r\nCSeq: ")
                .append(sequence)
                .append(' ')
                .append(method)
                .append("\r\n");
        return finish(request, more);
    }

    /** Marks a text as a body that is no session description. */
    static String body(String text) {
        return BODY + text;
    }

    /** Adds headers, and a body if the last of them is SDP or marked as one. */
    private static String finish(StringBuilder message, String... more) {
        String body = "";
        for (String one : more) {
            if (one.startsWith("v=0")) {
                body = one;
            } else if (one.startsWith(BODY)) {
                body = one.substring(BODY.length());
            } else {
                message.append(one).append("\r\n");
            }
        }
        if (body.startsWith("v=0") && message.indexOf("Content-Type:") < 0) {
            message.append("Content-Type: application/sdp\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return message.append("Content-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    String contact() {
        return "Contact: <" + uri() + ">";
    }

    String lineHostPort() {
        return line.getAddress().getHostAddress() + ':' + line.getPort();
    }

    /** Returns the first value of a header. */
    static String header(String message, String name) {
        Matcher matcher = Pattern.compile("(?im)^" + name + ":\\s*(.*?)\\s*$").matcher(message);
        assertThat(matcher.find()).as("%s in%n%s", name, message).isTrue();
        return matcher.group(1);
    }

    static String tag(String message, String name) {
        Matcher matcher = Pattern.compile("tag=([^;\\s]+)").matcher(header(message, name));
        assertThat(matcher.find()).as("tag of %s in%n%s", name, message).isTrue();
        return matcher.group(1);
    }

    static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        socket.close();
    }
}
