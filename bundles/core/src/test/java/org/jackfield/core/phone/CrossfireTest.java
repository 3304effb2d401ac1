package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jackfield.core.account.AccountReader;
import org.jackfield.core.asking.AskedServices;
import org.jackfield.core.kit.Patience;
import org.jackfield.core.kit.UnderWay;
import org.jackfield.core.listening.ListenerPool;
import org.jackfield.core.listening.ListenerThreads;
import org.jackfield.core.listening.Whiteboard;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.core.session.CallSession;
import org.jackfield.core.timing.SystemTimer;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.PhoneState;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.jackfield.spi.fake.media.FakeMediaProvider;
import org.jackfield.spi.fake.signalling.FakeSignalling;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.signalling.SignallingProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls on real threads, and on both sides several threads that do to them whatever comes to their mind. */
class CrossfireTest {

    private static final int CALLS = 400;
    private static final int THREADS = 4;

    /** Far more than it takes: what is not at rest by then never will be. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final ExecutorService sipThread = Executors.newSingleThreadExecutor();
    private final ExecutorService mediaThread = Executors.newSingleThreadExecutor();
    private final ListenerPool listenerPool = new ListenerPool();
    private final SystemTimer timer = new SystemTimer();
    private final UnderWay underWay = new UnderWay();
    private final Executor sessionPool = underWay.on(pool);
    private final ListenerThreads listenerThreads = underWay.on(listenerPool);
    private final FakeMediaProvider media = new FakeMediaProvider(underWay.on(mediaThread));
    /** Both sides: a call that is given up before its INVITE was sent has only one. */
    private final AtomicInteger made = new AtomicInteger();

    private final AtomicInteger deleted = new AtomicInteger();
    private final Map<Session, Heard> heard = new ConcurrentHashMap<>();
    private final AtomicInteger unexpected = new AtomicInteger();

    /** What was heard of one session. */
    private static final class Heard {
        private long sequence;
        private int ends;
        private boolean deleted;

        @Override
        public String toString() {
            return sequence + " events, ended " + ends + " times, " + (deleted ? "deleted" : "not deleted");
        }
    }

    @AfterEach
    void stop() {
        List.of(callers, pool, sipThread, mediaThread).forEach(ExecutorService::shutdownNow);
        listenerPool.close();
        timer.close();
    }

    private Phone phone(CoreServices services, String name, String number, int port) throws InterruptedException {
        Map<String, Object> properties = Map.of(
                "number",
                number,
                "domain",
                "pbx.example",
                "bind",
                "127.0.0.1:" + port,
                "maxCalls",
                100_000,
                "callThrottle",
                0,
                "guardUnconnected",
                false);
        PhoneControl control =
                new PhoneControl(AccountReader.read(name, properties, unknown -> {}), services, () -> {});
        CountDownLatch connected = new CountDownLatch(1);
        control.phone().addListener(new PhoneListener() {
            @Override
            public void onConnected(PhoneEvent.Connected event) {
                connected.countDown();
            }
        });
        control.start();
        assertThat(connected.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(control.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
        return control.phone();
    }

    private CoreServices services() {
        CoreServices services = new CoreServices(
                sessionPool,
                sessionPool,
                timer,
                listenerThreads,
                new Whiteboard(listenerThreads, new Patience()),
                new ProviderSet<>(SignallingProvider.NAME),
                new ProviderSet<>(MediaProvider.NAME),
                new ProviderSet<>(RecordingProvider.NAME),
                new AskedServices<>(listenerThreads, timer),
                new AskedServices<>(listenerThreads, timer));
        services.signalling().add(new FakeSignalling(underWay.on(sipThread)), Map.of());
        services.media().add(media, Map.of());
        services.whiteboard().add(1, new Sessions(), null);
        services.whiteboard().add(2, new Phones(), null);
        return services;
    }

    private final class Sessions implements SessionListener {
        @Override
        public void onEvent(SessionEvent event) {
            Heard soFar = heard.computeIfAbsent(event.session(), session -> new Heard());
            boolean inOrder = event.context().sequence() == ++soFar.sequence;
            boolean afterTheEnd = soFar.ends > 0;
            if (!inOrder || afterTheEnd) {
                unexpected.incrementAndGet();
            }
            soFar.ends += event.endReason().isPresent() ? 1 : 0;
        }
    }

    private final class Phones implements PhoneListener {
        @Override
        public void onNewRtcSession(PhoneEvent.NewRtcSession event) {
            made.incrementAndGet();
        }

        @Override
        public void onDeleteSession(PhoneEvent.DeleteSession event) {
            Heard soFar = heard.computeIfAbsent(event.session(), session -> new Heard());
            if (soFar.ends != 1 || soFar.deleted) {
                unexpected.incrementAndGet();
            }
            soFar.deleted = true;
            deleted.incrementAndGet();
        }
    }

    @Test
    void everyCallEndsOnceOnBothSidesAndNothingIsLeft() throws Exception {
        CoreServices services = services();
        Phone alice = phone(services, "alice", "100", 5060);
        Phone bob = phone(services, "bob", "200", 5061);
        CompletableFuture<?>[] crossfire = IntStream.range(0, THREADS)
                .mapToObj(number -> CompletableFuture.runAsync(() -> call(new Random(number), alice, bob), callers))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(crossfire).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        underWay.awaitNone(LIMIT);
        hangUp(alice);
        hangUp(bob);
        underWay.awaitNone(LIMIT);

        assertThat(heard.keySet())
                .filteredOn(session -> session.phoneName().equals("alice"))
                .hasSize(CALLS);
        assertThat(unexpected).hasValue(0);
        assertThat(heard).hasSize(made.get());
        assertThat(heard.values())
                .filteredOn(soFar -> soFar.ends != 1 || !soFar.deleted)
                .isEmpty();
        assertThat(deleted).hasValue(made.get());
        assertThat(heard.keySet()).filteredOn(session -> !isFinished(session)).isEmpty();
        assertThat(alice.sessions()).isEmpty();
        assertThat(bob.sessions()).isEmpty();
        assertThat(media.network().openPaths()).isZero();
    }

    private static boolean isFinished(Session session) {
        return ((CallSession) session).finished().toCompletableFuture().isDone();
    }

    private static void call(Random random, Phone alice, Phone bob) {
        for (int call = 0; call < CALLS / THREADS; call++) {
            alice.call("200", CallOptions.DEFAULT);
            meddle(random, alice);
            meddle(random, bob);
        }
    }

    /** A call that the crossfire has left has no reason to refuse. */
    private static void hangUp(Phone phone) {
        phone.sessions().forEach(Session::hangup);
    }

    private static void meddle(Random random, Phone phone) {
        for (Session session : phone.sessions()) {
            switch (random.nextInt(12)) {
                case 0 -> session.hangup();
                case 1 -> session.reject();
                case 2 -> session.mute();
                case 3, 4, 5 -> session.answer();
                case 6 -> session.stopTimer();
                default -> session.status();
            }
        }
    }
}
