package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** Lines that cannot be opened say why. */
class LineOpeningTest extends WithPeer {

    private static final int THREADS_OF_A_LINE = 2;

    @Test
    void aPortThatIsTakenForUdpOnly() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertRefused(at("127.0.0.1", taken.getLocalPort()), "127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void aPortThatIsTakenForTcpOnly() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(at("127.0.0.1", taken.getLocalPort()), "127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void anAddressThatIsNotHere() {
        assertRefused(at("192.0.2.1", 5060), "192.0.2.1:5060");
        assertRefused(at("192.0.2.1", 0), "192.0.2.1");
    }

    @Test
    void anAddressThatNobodyCanReach() {
        assertRefused(at("0.0.0.0", 0), "0.0.0.0");
        assertRefused(at("localhost", 0), "localhost");
        assertRefused(at("evil\r\nhost", 0), "must be an IP address");
    }

    @Test
    void anAccountThatWouldInjectAHeader() {
        assertRefused(account("Bob\r\nX: 1", "sip:bob@jackfield.test", "Test/1", ""), "display name");
        assertRefused(account("Bob", "sip:bob@jackfield.test\r\nX: 1", "Test/1", ""), "address");
        assertRefused(account("Bob", "sip:bob@jackfield.test", "Test/1\r\nX: 1", ""), "userAgent");
        assertRefused(account("Bob", "sip:bob@jackfield.test", "Test/1", "sip:x\r\nX: 1"), "server");
        assertRefused(account("Bob", "sip:bob@jackfield.test", "Test/1", "sip:proxy;transport=sctp"), "sctp");
        assertRefused(account("Bob", "bob", "Test/1", ""), "address");
    }

    @Test
    void aLineThatIsClosedLeavesItsPortFree() throws Exception {
        int port = QuietPorts.next();
        // Those of the line that is open; the one that receives starts the one that parses.
        assertThat(RestartTest.eventually(() -> stackThreads() == THREADS_OF_A_LINE))
                .isTrue();
        for (int i = 0; i < 20; i++) {
            open(at("127.0.0.1", port), new Ears())
                    .close()
                    .toCompletableFuture()
                    .join();
            assertThat(ListeningPoints.isFree("127.0.0.1", port)).isTrue();
        }
        assertThat(RestartTest.eventually(() -> stackThreads() == THREADS_OF_A_LINE))
                .as("%d", stackThreads())
                .isTrue();
    }

    private static long stackThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches(".*Message(Channel|Processor)Thread.*"))
                .count();
    }

    private void assertRefused(LineConfiguration configuration, String named) {
        assertThatThrownBy(() -> open(configuration, new Ears()))
                .cause()
                .isInstanceOf(SignallingException.class)
                .hasMessageContaining(named);
    }

    private static LineConfiguration at(String host, int port) {
        return new LineConfiguration(
                "bob", new NameAddress("", "sip:bob@jackfield.test"), Optional.empty(), host, port, "Test/1");
    }

    private static LineConfiguration account(String displayName, String uri, String userAgent, String server) {
        return new LineConfiguration(
                "bob",
                new NameAddress(displayName, uri),
                Optional.of(server).filter(proxy -> !proxy.isEmpty()),
                "127.0.0.1",
                0,
                userAgent);
    }
}
