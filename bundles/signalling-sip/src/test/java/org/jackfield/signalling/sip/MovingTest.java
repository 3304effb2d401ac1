package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line whose own address goes, and what becomes of its calls when another one comes: real sockets, the test plays the server. */
class MovingTest {

    private static final String HERE = "127.0.0.2";
    private static final String THERE = "127.0.0.3";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Ears ears = new Ears();
    private final FlowEars flow = new FlowEars(ears);
    private final PlayedNetwork network = new PlayedNetwork(HERE);
    private SipSignallingProvider provider;
    private RawPeer server;
    private Line line;

    @BeforeEach
    void start() throws Exception {
        provider = new SipSignallingProvider(TestLimits.quickToRegister(), TestLimits.quickFlow(List.of()), network);
        server = new RawPeer(HERE + ":9");
    }

    @AfterEach
    void stop() {
        provider.stop();
        server.close();
    }

    @Test
    void anEstablishedCallGoesOnFromTheOtherAddress() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        Leg leg = talk();
        String before = line.localAddress();

        network.become(THERE);
        flow.expect("failed the address " + HERE + " is gone");
        followTo(THERE);
        String register = server.receive("REGISTER");
        assertThat(register)
                .contains("<sip:bob@" + line.localAddress() + ">;")
                .contains("<sip:bob@" + before + ">;expires=0");
        accept(register);
        flow.await("established");

        leg.reoffer(RawPeer.SDP);
        String reinvite = server.receive("INVITE");
        assertThat(RawPeer.header(reinvite, "Contact")).contains(line.localAddress());
        assertThat(RawPeer.header(reinvite, "Via")).contains(line.localAddress());
        server.send(RawPeer.response(reinvite, "200 OK", "", server.contact(), RawPeer.SDP));
        String acknowledgement = server.receive("ACK");
        ears.expect("answered");
        server.send(server.requestWithin(reinvite, acknowledgement, "BYE", 7));
        server.receive("SIP/2.0 200");
        ears.expect("end BYE_RECEIVED");
    }

    @Test
    void thePortsOfTheAddressBeforeAreGivenBack() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        int port = Integer.parseInt(line.localAddress().substring(HERE.length() + 1));

        network.become(THERE);
        followTo(THERE);

        await(() -> ListeningPoints.isFree(HERE, port));
    }

    @Test
    void aCallThatNobodyHasAcceptedEnds() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        call();
        server.send(RawPeer.response(server.receive("INVITE"), "180 Ringing", "p", server.contact()));
        ears.expect("provisional");

        network.become(THERE);

        ears.expect("end TRANSPORT: the address " + HERE + " is gone");
    }

    @Test
    void aCallThatCameAndNobodyHasAnsweredEnds() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        server.send(server.invite("came@peer.test", server.contact()));
        ears.expect("invite");

        network.become(THERE);

        ears.expect("end TRANSPORT: the address " + HERE + " is gone");
    }

    @Test
    void whatWaitsForAnAnswerWithinACallHearsThatNoneComes() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        Leg leg = talk();
        leg.info("text/plain", "hello");
        server.receive("INFO");

        network.become(THERE);

        ears.expect("info answered 503");
        followTo(THERE);
        accept(server.receive("REGISTER"));
        flow.await("established");
        leg.bye("");
        server.send(RawPeer.response(server.receive("BYE"), "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    @Test
    void anOfferOfTheFarEndThatWasNotAnsweredDoesNotHinderOneOfOurs() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        Leg leg = call();
        String invite = server.receive("INVITE");
        server.send(RawPeer.response(invite, "200 OK", "p", server.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        server.send(server.requestWithin(invite, server.receive("ACK"), "INVITE", 7, server.contact(), RawPeer.SDP));
        ears.expect("reoffer");

        network.become(THERE);
        followTo(THERE);
        accept(server.receive("REGISTER"));
        flow.await("established");

        leg.reoffer(RawPeer.SDP);
        String reinvite = server.receive("INVITE");
        server.send(RawPeer.response(reinvite, "200 OK", "", server.contact(), RawPeer.SDP));
        ears.expect("answered");
    }

    @Test
    void withoutAnyAddressRequestsFailAtOnceAndTheLineComesBackWithOne() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        Leg leg = talk();

        network.vanish();
        flow.expect("failed the address " + HERE + " is gone");
        flow.expect("failed no local address leads to the server");
        leg.reoffer(RawPeer.SDP);
        ears.expect(
                "reoffer refused 503 no local address leads to the server 127.0.0.1: Network is unreachable; bind can name one, next attempt in");

        network.become(THERE);
        followTo(THERE);
        accept(server.receive("REGISTER"));
        flow.await("established");
    }

    @Test
    void aLineThatNamesItsAddressWaitsForThat() throws Exception {
        openRegistered(HERE, 0);
        String before = line.localAddress();

        network.become(THERE);
        flow.expect("failed the address " + HERE + " is gone");
        server.passOver();
        network.become(HERE);

        String register = server.receive("REGISTER");
        assertThat(register).contains("<sip:bob@" + before + ">;").doesNotContain("expires=0");
        accept(register);
        flow.await("established");
        assertThat(line.localAddress()).isEqualTo(before);
    }

    @Test
    void aPortThatIsTakenThereIsToldAndTriedAgain() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName(HERE))) {
            port = free.getLocalPort();
        }
        openRegistered(LineConfiguration.AUTO, port);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName(THERE))) {
            network.become(THERE);
            flow.expect("failed the address " + HERE + " is gone");
            flow.expect("failed cannot listen on " + THERE + ':' + taken.getLocalPort() + ": ");
        }
        followTo(THERE);
        accept(server.receive("REGISTER"));
        flow.await("established");
    }

    @Test
    void aLineWithoutAddressCanBeClosed() throws Exception {
        openRegistered(LineConfiguration.AUTO, 0);
        talk();
        network.vanish();
        flow.expect("failed the address " + HERE + " is gone");

        line.close().toCompletableFuture().get(5, TimeUnit.SECONDS);

        ears.expect("end CLOSED");
    }

    @Test
    void overTcpTheConnectionIsMadeFromTheOtherAddress() throws Exception {
        try (RawTcpServer tcp = new RawTcpServer()) {
            open("sip:127.0.0.1:" + tcp.port() + ";transport=tcp", LineConfiguration.AUTO, 0);
            assertThat(tcp.accept().from()).isEqualTo(HERE);
            tcp.acceptRegister();
            flow.await("established");

            network.become(THERE);

            flow.expect("failed the address " + HERE + " is gone");
            assertThat(tcp.accept().from()).isEqualTo(THERE);
            assertThat(tcp.acceptRegister()).contains("<sip:bob@" + line.localAddress() + ";transport=tcp>;");
            flow.await("established");
        }
    }

    private void openRegistered(String bindHost, int port) throws Exception {
        open("sip:" + server.hostPort(), bindHost, port);
        server.talkTo(line.localAddress());
        accept(server.receive("REGISTER"));
        flow.await("established");
    }

    private void open(String uri, String bindHost, int port) throws Exception {
        LineConfiguration configuration = new LineConfiguration(
                "bob",
                new NameAddress("Bob", "sip:bob@jackfield.test"),
                Optional.of(uri),
                bindHost,
                port,
                "Test/1",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RegistrationPolicy(Duration.ofMinutes(30))),
                TransportPolicy.DEFAULT);
        line = provider.open(configuration, flow).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** Waits until the line has that address. */
    private void followTo(String address) {
        await(() -> line.localAddress().startsWith(address + ':'));
        server.follow(line.localAddress());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not in time").isLessThan(end);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void accept(String register) throws Exception {
        server.send(RawPeer.response(
                register, "200 OK", "r", "Contact: <" + WithRegistrar.contact(register) + ">;expires=1800"));
    }

    private Leg call() {
        return line.invite(
                new Invitation("call@jackfield.test", "sip:peer@jackfield.test", RawPeer.SDP, Map.of()), ears);
    }

    private Leg talk() throws Exception {
        Leg leg = call();
        String invite = server.receive("INVITE");
        server.send(RawPeer.response(invite, "200 OK", "p", server.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        server.receive("ACK");
        return leg;
    }
}
