package org.jackfield.core.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.core.kit.Patience;
import org.jackfield.core.timing.SystemTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listeners on real threads: order, and what a listener that hangs does to the others. */
class HangingListenerTest {

    private final SystemTimer timer = new SystemTimer();
    private final ListenerPool threads = new ListenerPool();
    private final Subscriptions<Integer> subscriptions = new Subscriptions<>(threads, timer);

    @AfterEach
    void stop() {
        threads.close();
        timer.close();
    }

    private void tell(Lane lane, int event) {
        tell(subscriptions, lane, event);
    }

    private static void tell(Subscriptions<Integer> listeners, Lane lane, int event) {
        lane.add(l -> {
            l.addFirst(listeners.deliveries("alice", event));
            return true;
        });
    }

    @Test
    void severalListenersOfOneLaneHearOneAfterTheOther() throws InterruptedException {
        Subscriptions<Integer> patient = new Subscriptions<>(threads, new Patience());
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(2000);
        for (String name : List.of("a", "b")) {
            patient.add(name, event -> {
                heard.add(name + event);
                done.countDown();
            });
        }
        Lane lane = patient.newLane();
        for (int event = 0; event < 1000; event++) {
            tell(patient, lane, event);
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        List<String> expected = new ArrayList<>();
        for (int event = 0; event < 1000; event++) {
            expected.add("a" + event);
            expected.add("b" + event);
        }
        assertThat(heard).containsExactlyElementsOf(expected);
    }

    @Test
    void aListenerThatThrowsHearsTheNextEvent() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(3);
        subscriptions.add(this, event -> {
            done.countDown();
            throw new IllegalStateException("broken");
        });
        Lane lane = subscriptions.newLane();
        tell(lane, 1);
        tell(lane, 2);
        tell(lane, 3);
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneThatHangsIsPassedOverAndHearsAllWhenItReturns() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        List<Integer> slow = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch slowDone = new CountDownLatch(20);
        CountDownLatch quickDone = new CountDownLatch(20);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        subscriptions.add("hangs", event -> {
            overlaps.addAndGet(inside.getAndIncrement());
            awaitRelease(release);
            slow.add(event);
            inside.decrementAndGet();
            slowDone.countDown();
        });
        subscriptions.add("quick", event -> quickDone.countDown());
        Lane lane = subscriptions.newLane();
        for (int event = 0; event < 20; event++) {
            tell(lane, event);
        }
        assertThat(quickDone.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(slow).isEmpty();
        release.countDown();
        assertThat(slowDone.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(slow).isSorted().hasSize(20);
        assertThat(overlaps).hasValue(0);
    }

    @Test
    void manyLanesWithOneThatHangs() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch quickDone = new CountDownLatch(100 * 10);
        CountDownLatch slowDone = new CountDownLatch(100 * 10);
        subscriptions.add("hangs", event -> {
            awaitRelease(release);
            slowDone.countDown();
        });
        subscriptions.add("quick", event -> quickDone.countDown());
        for (int number = 0; number < 100; number++) {
            Lane lane = subscriptions.newLane();
            for (int event = 0; event < 10; event++) {
                tell(lane, event);
            }
        }
        assertThat(quickDone.await(60, TimeUnit.SECONDS)).isTrue();
        release.countDown();
        assertThat(slowDone.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRemovedListenerHearsNoMore() throws InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        subscriptions.add("removed", event -> heard.incrementAndGet()).close();
        subscriptions.add("stays", event -> done.countDown());
        tell(subscriptions.newLane(), 1);
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).hasValue(0);
    }

    private static void awaitRelease(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
