package org.jackfield.signalling.sip.stack.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a stream that ends after some octets. */
class MessageReaderTest {

    private static final ConnectionLimits LIMITS = new ConnectionLimits(4096, 10, 2000, 1000);
    private static final String OPTIONS = "OPTIONS sip:x SIP/2.0\r\nCall-ID: 1\r\n";

    private final List<String> found = new ArrayList<>();

    @Test
    void messagesAreTakenApartByTheirLength() throws Exception {
        assertEnds(
                OPTIONS + "Content-Length: 4\r\n\r\nbody" + OPTIONS + "l :  0\r\n\r\n" + OPTIONS + "\r\n",
                "closed by the other side");

        assertThat(found).hasSize(3);
        assertThat(found.get(0)).startsWith("OPTIONS").endsWith("|body");
        assertThat(found.get(1)).startsWith("OPTIONS").endsWith("\r\n\r\n|");
        assertThat(found.get(2)).startsWith("OPTIONS").endsWith("\r\n\r\n|");
    }

    @Test
    void lineBreaksBetweenMessagesAreTold() throws Exception {
        assertEnds("\r\n\r\n" + OPTIONS + "\r\n\r\n\n", "closed by the other side");

        assertThat(found).hasSize(5);
        assertThat(found.get(0)).isEqualTo("break, more");
        assertThat(found.get(2)).startsWith("OPTIONS");
        assertThat(found.get(4)).isEqualTo("break");
    }

    @ParameterizedTest
    @CsvSource({
        "-5, a Content-Length that is no number",
        "x, a Content-Length that is no number",
        "99999999999, a Content-Length that is no number",
        "2000000, a message that is too large",
    })
    void lengthsThatCannotBeEndTheConnection(String length, String why) throws Exception {
        assertEnds(OPTIONS + "Content-Length: " + length + "\r\n\r\n", why);
        assertThat(found).isEmpty();
    }

    @Test
    void twoLengthsEndTheConnection() throws Exception {
        assertEnds(OPTIONS + "Content-Length: 1\r\nl: 2\r\n\r\n12", "two lengths of one message");
    }

    @Test
    void whatIsNotSipEndsTheConnectionAtItsFirstLine() throws Exception {
        assertEnds("GET / HTTP/1.1\r\n", "something that is not SIP");
    }

    @Test
    void aHeadThatIsTooLargeEndsTheConnection() throws Exception {
        assertEnds(OPTIONS + "X: " + "x".repeat(5000), "a message that is too large");
    }

    @Test
    void aMessageThatIsNotCompletedInTimeEndsTheConnection() throws Exception {
        ConnectionLimits quick = new ConnectionLimits(4096, 10, 200, 1000);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket writing = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket reading = server.accept()) {
            writing.getOutputStream().write('O');

            assertThatThrownBy(() -> read(reading, quick, false)).hasMessageMatching("(?i).*(timed out|in time).*");
        }
    }

    @Test
    void aConnectionMayHaveToBeginAtOnce() throws Exception {
        ConnectionLimits quick = new ConnectionLimits(4096, 10, 200, 1000);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket writing = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket reading = server.accept()) {
            assertThatThrownBy(() -> read(reading, quick, true)).hasMessageMatching("(?i).*(timed out|in time).*");
            assertThat(writing.isConnected()).isTrue();
        }
    }

    private void assertEnds(String octets, String why) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket writing = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket reading = server.accept()) {
            writing.getOutputStream().write(octets.getBytes(StandardCharsets.UTF_8));
            writing.shutdownOutput();

            assertThatThrownBy(() -> read(reading, LIMITS, false)).hasMessageContaining(why);
        }
    }

    private void read(Socket socket, ConnectionLimits limits, boolean mustBegin) throws IOException {
        new MessageReader(new TimedInput(socket), limits, mustBegin).read(new MessageReader.Found() {

            @Override
            public void message(byte[] head, byte[] body) {
                found.add(new String(head, StandardCharsets.UTF_8) + '|' + new String(body, StandardCharsets.UTF_8));
            }

            @Override
            public void lineBreak(boolean moreFollows) {
                found.add(moreFollows ? "break, more" : "break");
            }
        });
    }
}
