package org.jackfield.core.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A listener on which the calls of two lanes hang: it hears each lane's events in order and one at a time all the same. */
class CatchingUpTest {

    private final ListenerPool pool = new ListenerPool();
    private final CountDownLatch oneIsBack = new CountDownLatch(1);
    private final List<Runnable> limits = new CopyOnWriteArrayList<>();
    private final Subscriptions<String> subscriptions = new Subscriptions<>(new Threads(), new Limits());
    private final Lane alice = subscriptions.newLane();
    private final Lane bob = subscriptions.newLane();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> entered = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> released = new ConcurrentHashMap<>();

    /** The pool's, and tells when a listener that has hung is done. */
    private final class Threads implements ListenerThreads {
        @Override
        public void execute(Runnable task) {
            pool.execute(task);
        }

        @Override
        public void replace() {
            pool.replace();
        }

        @Override
        public void restore() {
            pool.restore();
            oneIsBack.countDown();
        }
    }

    /** The limits of the calls, in their order; over when the test says so. */
    private final class Limits implements Timer {
        @Override
        public Instant wallClock() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Registration schedule(Duration delay, Runnable task) {
            limits.add(task);
            return () -> {};
        }
    }

    @BeforeEach
    void bothHang() {
        subscriptions.add(this, this::hear);
        tell(alice, "alice 1");
        await(entered, "alice 1");
        tell(bob, "bob 1");
        await(entered, "bob 1");
    }

    @AfterEach
    void stop() {
        List.of("alice 1", "alice 2", "bob 1").forEach(this::release);
        pool.close();
    }

    private void hear(String event) {
        begun.add(event);
        latch(entered, event).countDown();
        if (!event.equals("alice 3") && !event.equals("bob 2")) {
            await(released, event);
        }
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String event) {
        return latches.computeIfAbsent(event, key -> new CountDownLatch(1));
    }

    private static void await(Map<String, CountDownLatch> latches, String event) {
        await(latch(latches, event));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release(String event) {
        latch(released, event).countDown();
    }

    private void tell(Lane lane, String event) {
        lane.add(l -> {
            l.addFirst(subscriptions.deliveries("alice", event));
            return true;
        });
    }

    /** Waits until what was told in the lane is kept for the listener. */
    private static void awaitKept(Lane lane) {
        CountDownLatch kept = new CountDownLatch(1);
        lane.add(l -> {
            kept.countDown();
            return true;
        });
        await(kept);
    }

    private void aliceCatchesUp() {
        limits.get(0).run();
        tell(alice, "alice 2");
        tell(alice, "alice 3");
        awaitKept(alice);
        release("alice 1");
        await(entered, "alice 2");
    }

    @Test
    void onlyOneThreadCatchesUp() {
        aliceCatchesUp();
        limits.get(1).run();
        release("bob 1");
        await(oneIsBack);
        assertThat(begun).containsExactly("alice 1", "bob 1", "alice 2");
        release("alice 2");
        await(entered, "alice 3");
    }

    @Test
    void whatComesAfterACallThatHangsIsHeardAfterIt() {
        aliceCatchesUp();
        limits.get(1).run();
        tell(bob, "bob 2");
        awaitKept(bob);
        release("alice 2");
        await(oneIsBack);
        assertThat(begun).doesNotContain("bob 2");
        release("bob 1");
        await(entered, "bob 2");
        assertThat(begun).containsExactly("alice 1", "bob 1", "alice 2", "alice 3", "bob 2");
    }
}
