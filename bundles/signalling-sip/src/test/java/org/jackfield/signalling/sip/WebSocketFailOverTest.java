package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.signalling.sip.locating.DnsServer;
import org.jackfield.signalling.sip.locating.NumericHost;
import org.jackfield.signalling.sip.stack.tls.TlsContexts;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A WebSocket that is configured by its URL goes to the addresses of the name, one after the other. */
class WebSocketFailOverTest {

    private static final Limits PATIENT = new Limits(16_384, 128, 500, 20_000, 5_000, 15_000, TestLimits.T1, 8);

    @TempDir
    static Path folder;

    private final FlowEars flow = new FlowEars(new Ears());
    private DnsServer dns;
    private SipSignallingProvider provider;

    @BeforeEach
    void start() throws Exception {
        dns = new DnsServer();
        provider = new SipSignallingProvider(PATIENT, TestLimits.quickFlow(List.of(dns.address())));
    }

    @AfterEach
    void stop() throws Exception {
        provider.stop();
        dns.close();
    }

    @Test
    void theNextAddressTakesThePlaceOfOneThatRefuses() throws Exception {
        dns.a("pbx.test", "127.0.0.2").a("pbx.test", "127.0.0.1");
        try (WebSocketProxy proxy = new WebSocketProxy().listening()) {
            Line line = open("ws://pbx.test:" + proxy.getPort() + "/ws?for=test", TlsPolicy.DEFAULT);

            flow.await("established ws://pbx.test:" + proxy.getPort() + "/ws");
            assertThat(proxy.hosts()).containsExactly("pbx.test:" + proxy.getPort());
            close(line);
        }
    }

    @Test
    void anAddressOfTheOtherFamilyTakesThePlaceOfOneThatRefuses() throws Exception {
        dns.a("pbx.test", "127.0.0.1").aaaa("pbx.test", "::1");
        try (WebSocketProxy proxy = new WebSocketProxy(address("::1")).listening()) {
            Line line = open("ws://pbx.test:" + proxy.getPort() + "/", TlsPolicy.DEFAULT);

            flow.await("established ws://pbx.test:");
            close(line);
        }
    }

    @Test
    void theCertificateIsForTheNameAtWhicheverAddress() throws Exception {
        dns.a("pbx.example", "127.0.0.2").a("pbx.example", "127.0.0.1");
        Certificates certificates = new Certificates(folder).elsewhere();
        try (WebSocketProxy proxy = new WebSocketProxy(
                        TlsContexts.make(certificates.showing("elsewhere", ClientAuthentication.NONE)))
                .listening()) {
            Line line = open("wss://pbx.example:" + proxy.getPort() + "/", certificates.trusting());

            flow.await("established wss://pbx.example:");
            assertThat(proxy.hosts()).containsExactly("pbx.example:" + proxy.getPort());
            close(line);
        }
    }

    @Test
    void anAddressThatBreaksIsLeftForTheOther() throws Exception {
        dns.a("pbx.test", "127.0.0.2").a("pbx.test", "127.0.0.1");
        try (WebSocketProxy second = new WebSocketProxy().listening();
                WebSocketProxy first = new WebSocketProxy(address("127.0.0.2"), second.getPort()).listening()) {
            Line line = open("ws://pbx.test:" + second.getPort() + "/", TlsPolicy.DEFAULT);
            flow.await("established");
            WebSocketProxy used = first.hosts().isEmpty() ? second : first;
            WebSocketProxy other = used == first ? second : first;
            assertThat(other.hosts()).isEmpty();

            used.close();

            flow.await("failed");
            flow.await("established");
            assertThat(other.hosts()).hasSize(1);
            close(line);
        }
    }

    @Test
    void whenNoneCanBeConnectedToEachOneIsToldWithItsReason() throws Exception {
        dns.a("pbx.test", "127.0.0.2").a("pbx.test", "127.0.0.1");
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        Line line = open("ws://pbx.test:" + port + "/", TlsPolicy.DEFAULT);
        flow.await("failed no connection to ws://pbx.test:" + port + "/: connection refused");
        close(line);
    }

    private Line open(String server, TlsPolicy tls) throws Exception {
        return provider.open(
                        new LineConfiguration(
                                "alice",
                                new NameAddress("", "sip:alice@jackfield.test"),
                                Optional.of(server),
                                "127.0.0.1",
                                0,
                                "Test/1",
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new RegistrationPolicy(Duration.ofMinutes(10))),
                                new TransportPolicy(OptionalInt.empty(), tls, Duration.ZERO)),
                        flow)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static InetAddress address(String numeric) {
        return NumericHost.parse(numeric).orElseThrow();
    }

    private static void close(Line line) throws Exception {
        line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
