package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
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

class ReachingTest {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Target> opening = new LinkedBlockingQueue<>();
    private final Map<Target, CompletableFuture<Void>> connections = new ConcurrentHashMap<>();
    private final Set<Target> broken = ConcurrentHashMap.newKeySet();
    private final Threads threads = new Threads(2);
    private final SerialExecutor queue = new SerialExecutor(threads::execute);
    private DnsServer dns;
    private Reaching reaching;

    @BeforeEach
    void start() throws Exception {
        dns = new DnsServer();
        dns.srv("_sip._tcp.pbx.test", 1, 0, 5060, "a.test")
                .srv("_sip._tcp.pbx.test", 2, 0, 5060, "b.test")
                .a("a.test", "192.0.2.1")
                .a("b.test", "192.0.2.2");
        Destination destination = new Destination("pbx.test", OptionalInt.empty(), Optional.of(Transport.TCP), false);
        FlowSettings settings = new FlowSettings(
                destination,
                Optional.empty(),
                () -> AddressFamily.IPV4,
                EnumSet.of(Transport.TCP),
                true,
                new KnownServers(destination));
        Locator locator = new Locator(
                new NameServers(List.of(dns.address()), Duration.ofSeconds(5), threads::execute), new Random());
        Candidates candidates = new Candidates(FlowLimits.usual(List.of(dns.address())), new Random());
        reaching = new Reaching(settings, locator, new Held(), candidates, queue, new Heard());
    }

    @AfterEach
    void stop() throws Exception {
        threads.stop();
        dns.close();
    }

    @Test
    void aConnectionThatComesWhenAnotherServerIsWantedIsGivenBack() throws Exception {
        queue.execute(reaching::begin);
        Target first = next();
        queue.execute(() -> {
            reaching.failed(first);
            reaching.connect("");
        });
        Target second = next();
        assertThat(second).isNotEqualTo(first);

        connections.get(first).complete(null);
        expect("overtaken " + first);
        connections.get(second).complete(null);
        expect("reached " + second);
    }

    @Test
    void aConnectionThatIsWantedAgainIsKept() throws Exception {
        queue.execute(reaching::begin);
        Target first = next();
        queue.execute(() -> reaching.connect(""));
        assertThat(next()).isEqualTo(first);

        connections.get(first).complete(null);

        expect("reached " + first);
        CompletableFuture<Void> handled = new CompletableFuture<>();
        queue.execute(() -> handled.complete(null));
        handled.get(10, TimeUnit.SECONDS);
        assertThat(heard).isEmpty();
    }

    @Test
    void aConnectionThatIsOverBeforeItIsToldIsNotReached() throws Exception {
        queue.execute(reaching::begin);
        Target first = next();
        broken.add(first);
        connections.get(first).complete(null);
        Target second = next();
        connections.get(second).complete(null);

        expect("reached " + second);
    }

    private Target next() throws InterruptedException {
        Target next = opening.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private void expect(String event) throws InterruptedException {
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(event);
    }

    /** One connection for each server, which is there when the test says so. */
    private final class Held implements Connections {

        @Override
        public CompletionStage<Void> open(Target target) {
            CompletableFuture<Void> opened = connections.computeIfAbsent(target, unknown -> new CompletableFuture<>());
            CompletionStage<Void> stage = opened.minimalCompletionStage();
            opening.add(target);
            return stage;
        }

        @Override
        public boolean isOpen(Target target) {
            return !broken.contains(target);
        }

        @Override
        public void close(Target target, String why) {
            heard.add("close " + target);
        }
    }

    private final class Heard implements Reaching.Outcome {

        @Override
        public void reached(Target target) {
            heard.add("reached " + target);
        }

        @Override
        public void overtaken(Target target) {
            heard.add("overtaken " + target);
        }

        @Override
        public void unreachable(String why) {
            heard.add("unreachable " + why);
        }
    }
}
