package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.signalling.sip.locating.AddressFamily;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.DnsServer;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.NameServers;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final String A = "tcp://pbx.test (192.0.2.1:5060)";
    private static final String B = "tcp://pbx.test (192.0.2.2:5060)";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Map<String, String> refusing = new ConcurrentHashMap<>();
    private final Threads threads = new Threads(2);
    private volatile boolean isQuiet = true;
    private DnsServer dns;
    private Flow flow;

    @BeforeEach
    void start() throws Exception {
        dns = new DnsServer();
        dns.srv("_sip._tcp.pbx.test", 1, 0, 5060, "a.test")
                .srv("_sip._tcp.pbx.test", 2, 0, 5060, "b.test")
                .a("a.test", "192.0.2.1")
                .a("b.test", "192.0.2.2");
        flow = flow("pbx.test", TestLimits.quickFlow(List.of(dns.address())));
    }

    private Flow flow(String host, FlowLimits limits) {
        Locator locator = new Locator(
                new NameServers(List.of(dns.address()), Duration.ofMillis(300), threads::execute), new Random());
        Destination destination = new Destination(host, OptionalInt.empty(), Optional.of(Transport.TCP), false);
        FlowSettings settings = new FlowSettings(
                destination,
                Optional.empty(),
                () -> AddressFamily.IPV4,
                EnumSet.of(Transport.UDP, Transport.TCP),
                true,
                new KnownServers(destination));
        return new Flow(settings, new Flow.Means(locator, new ScriptedConnections(), threads, limits), new Heard());
    }

    @AfterEach
    void stop() throws Exception {
        flow.close();
        threads.stop();
        dns.close();
    }

    @Test
    void theBestServerIsConnectedTo() throws Exception {
        flow.begin(Optional.empty(), () -> isQuiet);

        expect("open " + A);
        expect("established " + A);
        assertThat(flow.open()).map(Target::toString).contains(A);
    }

    @Test
    void aServerThatRefusesIsPassedOverAtOnce() throws Exception {
        refusing.put(A, "connection refused");
        flow.begin(Optional.empty(), () -> isQuiet);

        expect("open " + A);
        expect("open " + B);
        expect("established " + B);
    }

    @Test
    void itIsEstablishedOnlyOnceRegistered() throws Exception {
        flow.begin(Optional.of(new Registering()), () -> isQuiet);
        expect("open " + A);
        expect("register " + A);
        CompletableFuture<Target> waits = flow.whenOpen();
        assertThat(flow.open()).isEmpty();
        assertThat(flow.current()).map(Target::toString).contains(A);
        assertThat(waits).isNotDone();

        flow.registered();

        expect("established " + A);
        assertThat(waits.get(5, TimeUnit.SECONDS)).hasToString(A);
    }

    @Test
    void aRegistrationThatIsRefusedLeavesTheServerToRefuseRequests() throws Exception {
        flow.begin(Optional.of(new Registering()), () -> isQuiet);
        expect("open " + A);
        expect("register " + A);

        flow.refused();

        assertThat(flow.whenOpen().get(5, TimeUnit.SECONDS)).hasToString(A);
        flow.registered();
        expect("established " + A);
    }

    @Test
    void aRegistrarThatDoesNotAnswerIsLeftForTheNext() throws Exception {
        flow.begin(Optional.of(new Registering()), () -> isQuiet);
        expect("open " + A);
        expect("register " + A);

        flow.failed(flow.current().orElseThrow(), "no answer");

        expect("close " + A);
        expect("unregistered " + A + ": no answer");
        expect("open " + B);
        expect("register " + B);
        flow.registered();
        expect("established " + B);
    }

    @Test
    void aLostConnectionIsToldOnceAndReplaced() throws Exception {
        flow.begin(Optional.empty(), () -> isQuiet);
        expect("open " + A);
        expect("established " + A);

        flow.closed("tcp", new InetSocketAddress("192.0.2.1", 5060), "reset");

        expect("close " + A);
        expect("failed connection to " + A + " lost: reset, next at once");
        expect("open " + B);
        expect("established " + B);
    }

    @Test
    void theConnectionOfAnotherServerIsNoLoss() throws Exception {
        flow.begin(Optional.empty(), () -> isQuiet);
        expect("open " + A);
        expect("established " + A);

        flow.closed("tcp", new InetSocketAddress("192.0.2.9", 5060), "reset");
        flow.closed("tls", new InetSocketAddress("192.0.2.1", 5060), "reset");

        assertThat(flow.whenOpen().get(5, TimeUnit.SECONDS)).hasToString(A);
        assertThat(heard).isEmpty();
    }

    @Test
    void whenNoneIsLeftRequestsFailWithTheReasonAndAllAreTriedAgain() throws Exception {
        flow.close();
        flow = flow("pbx.test", FlowLimits.usual(List.of(dns.address())));
        refusing.put(A, "connection refused");
        refusing.put(B, "host unreachable");
        flow.begin(Optional.empty(), () -> isQuiet);
        CompletableFuture<Target> early = flow.whenOpen();

        expect("open " + A);
        expect("open " + B);
        expect("failed no connection to " + B + ": host unreachable, next later");
        assertThatThrownBy(() -> early.get(5, TimeUnit.SECONDS))
                .hasMessageMatching(
                        ".*no connection to tcp://pbx.test \\(192.0.2.2:5060\\): host unreachable, next attempt in [12] s");
        assertThatThrownBy(() -> flow.whenOpen().get(5, TimeUnit.SECONDS))
                .hasMessageMatching(".*host unreachable, next attempt in [12] s");
        refusing.clear();
        expect("open " + A);
        expect("established " + A);
    }

    @Test
    void aNameThatDoesNotExistIsTold() throws Exception {
        flow = flow("nosuch.test", FlowLimits.usual(List.of(dns.address())));
        flow.begin(Optional.empty(), () -> isQuiet);

        expect("failed nosuch.test: no such host, next later");
    }

    @Test
    void theBetterServerIsGoneBackToWhenNoCallIsOpen() throws Exception {
        isQuiet = false;
        refusing.put(A, "connection refused");
        flow.begin(Optional.empty(), () -> isQuiet);
        expect("open " + A);
        expect("open " + B);
        expect("established " + B);

        isQuiet = true;
        // It is tried, and tried again.
        expect("open " + A);
        expect("open " + A);
        refusing.clear();

        expectAmong("close " + B, "open " + A);
        assertThat(flow.whenOpen().get(5, TimeUnit.SECONDS)).hasToString(A);
    }

    @Test
    void itIsNotGoneBackWhileACallIsOpen() throws Exception {
        isQuiet = false;
        refusing.put(A, "connection refused");
        flow.begin(Optional.empty(), () -> isQuiet);
        expect("open " + A);
        expect("open " + B);
        expect("established " + B);
        refusing.clear();

        assertThat(heard.poll(10 * TestLimits.LOOK, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aServerThatCannotServeIsLeftOnlyForAnother() throws Exception {
        flow.begin(Optional.empty(), () -> isQuiet);
        expect("open " + A);
        expect("established " + A);
        Target first = flow.open().orElseThrow();

        assertThat(flow.failOver(first, "503").get(5, TimeUnit.SECONDS)).isTrue();
        expect("close " + A);
        expect("failed " + A + ": 503, next at once");
        expect("open " + B);
        expect("established " + B);
        Target second = flow.open().orElseThrow();

        isQuiet = false;
        assertThat(flow.failOver(second, "503").get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(flow.open()).contains(second);
        assertThat(flow.failOver(first, "503, late").get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(flow.open()).contains(second);
    }

    @Test
    void aClosedFlowHearsNothingAndFailsRequests() throws Exception {
        flow.begin(Optional.empty(), () -> isQuiet);
        expect("open " + A);
        expect("established " + A);
        flow.close();
        flow.closed("tcp", new InetSocketAddress("192.0.2.1", 5060), "reset");

        assertThatThrownBy(() -> flow.whenOpen().get(5, TimeUnit.SECONDS)).hasMessageContaining("the line is closed");
        assertThat(heard).isEmpty();
    }

    @Test
    void knownServersAreFoundByNameAndAddress() throws Exception {
        flow.begin(Optional.empty(), () -> isQuiet);
        expect("open " + A);
        expect("established " + A);
        KnownServers servers = flow.settings().servers();

        assertThat(servers.contains(Outbound.foreignUri("x", "sip:192.0.2.2;lr;transport=tcp")))
                .isTrue();
        assertThat(servers.contains(Outbound.foreignUri("x", "sip:192.0.2.1:5060;lr")))
                .isTrue();
        assertThat(servers.contains(Outbound.foreignUri("x", "sip:PBX.test;lr")))
                .isTrue();
        assertThat(servers.contains(Outbound.foreignUri("x", "sip:192.0.2.1:5070;lr")))
                .isFalse();
        assertThat(servers.contains(Outbound.foreignUri("x", "sip:192.0.2.3;lr")))
                .isFalse();
    }

    private void expect(String event) throws InterruptedException {
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(event);
    }

    private void expectAmong(String event, String others) throws InterruptedException {
        String next = others;
        while (others.equals(next)) {
            next = heard.poll(10, TimeUnit.SECONDS);
        }
        assertThat(next).isEqualTo(event);
    }

    private final class ScriptedConnections implements Connections {

        @Override
        public CompletionStage<Void> open(Target target) {
            heard.add("open " + target);
            String why = refusing.get(target.toString());
            return why == null
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.failedFuture(new java.io.IOException(why));
        }

        @Override
        public boolean isOpen(Target target) {
            return true;
        }

        @Override
        public void close(Target target, String why) {
            heard.add("close " + target);
        }
    }

    private final class Heard implements FlowListener {

        @Override
        public void established(String server) {
            heard.add("established " + server);
        }

        @Override
        public void failed(String why, Duration nextAttempt) {
            heard.add("failed " + why + (nextAttempt.isZero() ? ", next at once" : ", next later"));
        }
    }

    private final class Registering implements Registrant {

        @Override
        public void flowEstablished(Target target) {
            heard.add("register " + target);
        }

        @Override
        public void flowFailed(String why) {
            heard.add("unregistered " + why);
        }
    }
}
