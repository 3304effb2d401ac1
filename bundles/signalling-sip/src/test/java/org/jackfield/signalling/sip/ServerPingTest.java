package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.signalling.sip.locating.DnsServer;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a server over UDP is there, which no connection tells: real sockets, the test plays the servers. */
class ServerPingTest {

    private static final Duration PING = Duration.ofMillis(100);

    private static final int MOST_CALLS = 500;

    private final Ears ears = new Ears();
    private final FlowEars flow = new FlowEars(ears);
    private DnsServer dns;
    private UdpServer server;
    private SipSignallingProvider provider;

    @BeforeEach
    void start() throws Exception {
        dns = new DnsServer();
        dns.a("pbx.test", "127.0.0.1");
        server = new UdpServer(true);
        provider = new SipSignallingProvider(TestLimits.quick(), TestLimits.quickFlow(List.of(dns.address())));
    }

    @AfterEach
    void stop() throws Exception {
        provider.stop();
        server.close();
        dns.close();
    }

    @Test
    void aServerThatFallsSilentIsLostAndFoundAgain() throws Exception {
        open("sip:pbx.test:" + server.port(), Optional.empty());
        flow.expect("established udp://pbx.test");
        awaitAnswer();

        server.answer(false);
        flow.expect("failed udp://pbx.test (127.0.0.1:" + server.port() + "): no answer to OPTIONS");

        server.answer(true);
        flow.await("established udp://pbx.test");
    }

    @Test
    void theNextServerTakesThePlaceOfOneThatFallsSilentUntilThatIsBack() throws Exception {
        try (UdpServer other = new UdpServer(true)) {
            dns.srv("_sip._udp.cluster.test", 1, 0, server.port(), "pbx.test")
                    .srv("_sip._udp.cluster.test", 2, 0, other.port(), "pbx.test");
            Line line = open("sip:cluster.test;transport=udp", Optional.empty());
            flow.expect("established udp://cluster.test (127.0.0.1:" + server.port());
            awaitAnswer();

            server.answer(false);
            flow.expect("failed");
            flow.expect("established udp://cluster.test (127.0.0.1:" + other.port());
            other.await("OPTIONS");

            server.answer(true);
            for (int i = 0; i < MOST_CALLS && !server.has("INVITE"); i++) {
                call(line);
                ears.expect("end REFUSED");
            }
            server.next("INVITE", "");
        }
    }

    @Test
    void aServerThatHasNeverAnsweredIsNotJudgedByThat() throws Exception {
        server.answer(false);
        Line line = open("sip:pbx.test:" + server.port(), Optional.empty());
        flow.expect("established");
        awaitAnswer();

        call(line);

        server.await("INVITE");
    }

    @Test
    void aRegisteredLineTakesSilenceForTheEndToo() throws Exception {
        open("sip:pbx.test:" + server.port(), Optional.of(new RegistrationPolicy(Duration.ofMinutes(30))));
        flow.expect("established");
        awaitAnswer();

        server.answer(false);
        flow.expect("failed udp://pbx.test (127.0.0.1:" + server.port() + "): no answer to OPTIONS");

        server.answer(true);
        server.await("REGISTER");
        flow.await("established");
    }

    /** The next OPTIONS goes out only when the one before is over. */
    private void awaitAnswer() throws Exception {
        String first = server.next("OPTIONS", "");
        server.next("OPTIONS", first);
    }

    private void call(Line line) {
        line.invite(new Invitation("call@jackfield.test", "sip:100@jackfield.test", RawPeer.SDP, Map.of()), ears);
    }

    private Line open(String uri, Optional<RegistrationPolicy> registration) throws Exception {
        LineConfiguration configuration = new LineConfiguration(
                "bob",
                new NameAddress("Bob", "sip:bob@jackfield.test"),
                Optional.of(uri),
                "127.0.0.1",
                0,
                "Test/1",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                registration,
                new TransportPolicy(OptionalInt.empty(), TlsPolicy.DEFAULT, Duration.ZERO, PING));
        return provider.open(configuration, flow).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
