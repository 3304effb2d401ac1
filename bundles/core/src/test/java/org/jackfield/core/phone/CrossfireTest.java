package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jackfield.core.account.AccountReader;
import org.jackfield.core.asking.AskedServices;
import org.jackfield.core.listening.ListenerPool;
import org.jackfield.core.listening.Whiteboard;
import org.jackfield.core.provider.ProviderSet;
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

    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final ExecutorService sipThread = Executors.newSingleThreadExecutor();
    private final ExecutorService mediaThread = Executors.newSingleThreadExecutor();
    private final SystemTimer timer = new SystemTimer();
    private final ListenerPool listenerThreads = new ListenerPool();
    private final FakeMediaProvider media = new FakeMediaProvider(mediaThread);
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
    }

    @AfterEach
    void stop() {
        List.of(pool, sipThread, mediaThread).forEach(ExecutorService::shutdownNow);
        listenerThreads.close();
        timer.close();
    }

    private Phone phone(CoreServices services, String name, String number, int port) {
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
        try {
            assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Assertions.fail("interrupted", e);
        }
        assertThat(control.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
        return control.phone();
    }

    private CoreServices services() {
        CoreServices services = new CoreServices(
                pool,
                pool,
                timer,
                listenerThreads,
                new Whiteboard(listenerThreads, timer),
                new ProviderSet<>(SignallingProvider.NAME),
                new ProviderSet<>(MediaProvider.NAME),
                new ProviderSet<>(RecordingProvider.NAME),
                new AskedServices<>(listenerThreads, timer),
                new AskedServices<>(listenerThreads, timer));
        services.signalling().add(new FakeSignalling(sipThread), Map.of());
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
    void everyCallEndsOnceOnBothSidesAndNothingIsLeft() throws InterruptedException {
        CoreServices services = services();
        Phone alice = phone(services, "alice", "100", 5060);
        Phone bob = phone(services, "bob", "200", 5061);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            Random random = new Random(number);
            threads.add(new Thread(() -> {
                for (int call = 0; call < CALLS / THREADS; call++) {
                    alice.call("200", CallOptions.DEFAULT);
                    meddle(random, alice);
                    meddle(random, bob);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(60).toMillis());
        }
        endAll(alice, bob);

        assertThat(heard.keySet())
                .filteredOn(session -> session.phoneName().equals("alice"))
                .hasSize(CALLS);
        assertThat(unexpected).hasValue(0);
        assertThat(heard).hasSize(made.get());
        assertThat(deleted).hasValue(made.get());
        assertThat(alice.sessions()).isEmpty();
        assertThat(bob.sessions()).isEmpty();
        CountDownLatch mediaIdle = new CountDownLatch(1);
        mediaThread.execute(mediaIdle::countDown);
        assertThat(mediaIdle.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(media.network().openPaths()).isZero();
    }

    /** Hangs up what is there until every session that was made is told to be deleted, and no INVITE is on its way. */
    private void endAll(Phone alice, Phone bob) throws InterruptedException {
        for (int round = 0; round < 1000 && !(idle() && deleted.get() == made.get()); round++) {
            alice.sessions().forEach(Session::hangup);
            bob.sessions().forEach(Session::hangup);
        }
    }

    /** Returns when everything that was under way has come to the wire and back, a few times over. */
    private boolean idle() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            for (ExecutorService thread : List.of(pool, sipThread, mediaThread)) {
                CountDownLatch reached = new CountDownLatch(1);
                thread.execute(reached::countDown);
                assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
        return true;
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
