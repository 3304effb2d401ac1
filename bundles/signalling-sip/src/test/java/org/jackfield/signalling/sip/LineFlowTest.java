package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.signalling.sip.locating.DnsServer;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a line and its calls when servers go and come back: real sockets, the test plays the servers. */
class LineFlowTest {

    private final Ears ears = new Ears();
    private final FlowEars flow = new FlowEars(ears);
    private DnsServer dns;
    private RawTcpServer server;
    private SipSignallingProvider provider;
    private Line line;

    @BeforeEach
    void start() throws Exception {
        dns = new DnsServer();
        dns.a("pbx.test", "127.0.0.1");
        server = new RawTcpServer();
        provider = new SipSignallingProvider(TestLimits.quick(), TestLimits.quickFlow(List.of(dns.address())));
    }

    @AfterEach
    void stop() throws Exception {
        provider.stop();
        server.close();
        dns.close();
    }

    @Test
    void aServerThatRestartsInACallFindsItAgain() throws Exception {
        openRegistering("sip:pbx.test:" + server.port() + ";transport=tcp");
        server.accept().acceptRegister();
        flow.expect("established tcp://pbx.test (127.0.0.1:" + server.port() + ")");
        Leg leg = talk();

        server.goDown();
        flow.await("failed");
        server.comeBack();
        server.accept().acceptRegister();
        flow.await("established tcp://pbx.test");

        leg.reoffer(RawPeer.SDP);
        String reinvite = server.receive("INVITE sip:peer@peer.test");
        assertThat(RawPeer.header(reinvite, "Contact")).contains(line.localAddress());
        server.send(RawPeer.response(reinvite, "200 OK", "", "Contact: <sip:peer@peer.test>", RawPeer.SDP));
        server.receive("ACK");
        ears.expect("answered");
        leg.bye("");
        server.answer("BYE", "200 OK");
        ears.expect("end BYE_SENT");
    }

    @Test
    void whatCannotBeSentWhileNoServerIsThereDoesNotEndACall() throws Exception {
        openRegistering("sip:pbx.test:" + server.port() + ";transport=tcp");
        server.accept().acceptRegister();
        flow.await("established tcp://pbx.test");
        Leg leg = talk();
        server.goDown();
        flow.await("failed");

        leg.info("text/plain", "hello");
        ears.expect("info answered 503");
        leg.reoffer(RawPeer.SDP);
        ears.expect("reoffer refused 503");
        leg.acknowledge();
        leg.refresh();

        server.comeBack();
        server.accept().acceptRegister();
        flow.await("established tcp://pbx.test");
        leg.reoffer(RawPeer.SDP);
        // The refresh is there too if it came to the line while it was connecting.
        String reinvite = server.await("INVITE sip:peer@peer.test");
        server.send(RawPeer.response(reinvite, "200 OK", "", "Contact: <sip:peer@peer.test>", RawPeer.SDP));
        ears.expect("answered");
    }

    @Test
    void aCallThatNobodyHasAcceptedEndsWithItsConnection() throws Exception {
        open("sip:pbx.test:" + server.port() + ";transport=tcp");
        server.accept();
        flow.expect("established");
        call("sip:100@jackfield.test");
        server.answer("INVITE", "180 Ringing", "Contact: <sip:peer@peer.test>");
        ears.expect("provisional");

        server.drop();

        ears.expect("end TRANSPORT");
        flow.expect("failed connection to tcp://pbx.test (127.0.0.1:" + server.port() + ") lost: ");
        server.accept();
        flow.expect("established");
    }

    @Test
    void aCallThatCameAndNobodyHasAnsweredEndsWithItsConnection() throws Exception {
        open("sip:pbx.test:" + server.port() + ";transport=tcp");
        server.accept();
        flow.expect("established");
        server.send(String.join(
                "\r\n",
                "INVITE sip:bob@jackfield.test SIP/2.0",
                "Via: SIP/2.0/TCP pbx.test:" + server.port() + ";branch=z9hG4bKcame",
                "Max-Forwards: 70",
                "From: <sip:peer@peer.test>;tag=peer",
                "To: <sip:bob@jackfield.test>",
                "Call-ID: came@peer.test",
                "CSeq: 1 INVITE",
                "Contact: <sip:peer@peer.test>",
                "Content-Length: 0",
                "",
                ""));
        ears.expect("invite");

        server.drop();

        ears.expect("end TRANSPORT: connection lost: ");
    }

    @Test
    void whileNoServerIsThereACallFailsWithTheReason() throws Exception {
        int port = server.port();
        server.goDown();
        open("sip:pbx.test:" + port + ";transport=tcp");
        flow.await("failed no connection to tcp://pbx.test (127.0.0.1:" + port + "): ");

        call("sip:100@jackfield.test");

        ears.expect("end TRANSPORT");
        assertThat(ears.ended().detail())
                .startsWith("no connection to tcp://pbx.test (127.0.0.1:" + port + "): ")
                .matches(".*, next attempt in \\d+ s");
    }

    @Test
    void aServerThatCannotServeIsLeftForTheNextOne() throws Exception {
        try (RawTcpServer other = new RawTcpServer()) {
            dns.srv("_sip._tcp.cluster.test", 1, 0, server.port(), "pbx.test")
                    .srv("_sip._tcp.cluster.test", 2, 0, other.port(), "pbx.test");
            open("sip:cluster.test;transport=tcp");
            server.accept();
            flow.expect("established");
            call("sip:100@jackfield.test");
            String first = server.answer("INVITE", "503 Service Unavailable");

            other.accept();
            String second = other.answer("INVITE", "486 Busy Here");

            assertThat(RawPeer.header(second, "Call-ID")).isEqualTo(RawPeer.header(first, "Call-ID"));
            assertThat(RawPeer.header(second, "Via")).isNotEqualTo(RawPeer.header(first, "Via"));
            ears.expect("end REFUSED");
        }
    }

    @Test
    void theOnlyServerMayRefuseACallBecauseItIsBusy() throws Exception {
        open("sip:pbx.test:" + server.port() + ";transport=tcp");
        server.accept();
        flow.expect("established");
        call("sip:100@jackfield.test");

        server.answer("INVITE", "503 Service Unavailable");

        ears.expect("end REFUSED");
        assertThat(ears.ended().statusCode()).hasValue(503);
    }

    @Test
    void aRegistrarThatCannotServeIsLeftForTheNextOne() throws Exception {
        try (RawTcpServer other = new RawTcpServer()) {
            dns.srv("_sip._tcp.cluster.test", 1, 0, server.port(), "pbx.test")
                    .srv("_sip._tcp.cluster.test", 2, 0, other.port(), "pbx.test");
            openRegistering("sip:cluster.test;transport=tcp");
            server.accept().answer("REGISTER", "503 Service Unavailable");

            other.accept().acceptRegister();

            flow.expect("established tcp://cluster.test (127.0.0.1:" + other.port() + ")");
        }
    }

    @Test
    void aCallToAHostThatDoesNotExistFailsFast() throws Exception {
        line = provider.open(configuration(Optional.empty(), Optional.empty()), flow)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        long begin = System.nanoTime();

        call("sip:100@nosuch.test");

        ears.expect("end TRANSPORT");
        assertThat(ears.ended().detail()).isEqualTo("nosuch.test: no such host");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aCallToAnotherHostIsLookedUp() throws Exception {
        line = provider.open(configuration(Optional.empty(), Optional.empty()), flow)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        dns.srv("_sip._tcp.other.test", 1, 0, server.port(), "pbx.test");

        call("sip:100@other.test");

        server.accept();
        String invite = server.answer("INVITE", "486 Busy Here");
        assertThat(RawPeer.header(invite, "Via")).startsWith("SIP/2.0/TCP ");
        assertThat(RawPeer.header(invite, "Contact")).contains(";transport=tcp");
        ears.expect("end REFUSED");
    }

    @Test
    void aLineWithoutServerRegistersAtItsDomain() throws Exception {
        dns.srv("_sip._tcp.jackfield.test", 1, 0, server.port(), "pbx.test");
        line = provider.open(
                        configuration(Optional.empty(), Optional.of(new RegistrationPolicy(Duration.ofMinutes(30)))),
                        flow)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        assertThat(server.accept().acceptRegister()).startsWith("REGISTER sip:jackfield.test SIP/2.0");
        flow.expect("established tcp://jackfield.test");
    }

    private void open(String uri) throws Exception {
        line = provider.open(configuration(Optional.of(uri), Optional.empty()), flow)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private void openRegistering(String uri) throws Exception {
        line = provider.open(
                        configuration(Optional.of(uri), Optional.of(new RegistrationPolicy(Duration.ofMinutes(30)))),
                        flow)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static LineConfiguration configuration(Optional<String> server, Optional<RegistrationPolicy> registration) {
        return new LineConfiguration(
                "bob",
                new NameAddress("Bob", "sip:bob@jackfield.test"),
                server,
                "127.0.0.1",
                0,
                "Test/1",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                registration,
                TransportPolicy.DEFAULT);
    }

    private Leg call(String target) {
        return line.invite(new Invitation("call@jackfield.test", target, RawPeer.SDP, Map.of()), ears);
    }

    /** A call through the server, which stays in it by its name. */
    private Leg talk() throws Exception {
        Leg leg = call("sip:100@jackfield.test");
        String invite = server.receive("INVITE");
        server.send(RawPeer.response(
                invite,
                "200 OK",
                "p",
                "Record-Route: <sip:127.0.0.1:" + server.port() + ";transport=tcp;lr>",
                "Contact: <sip:peer@peer.test>",
                RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        server.receive("ACK");
        return leg;
    }
}
