package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns. */
class PacerTest {

    private final Pacer pacer = new Pacer();

    @AfterEach
    void stop() {
        pacer.stop();
    }

    /** 200 turns are 2 s: how late a single one is says nothing, that none are lost or added does. */
    @Test
    void turnsDoNotDrift() throws InterruptedException {
        List<Long> turns = new CopyOnWriteArrayList<>();
        CountDownLatch enough = new CountDownLatch(201);
        pacer.add(() -> {
            turns.add(System.nanoTime());
            enough.countDown();
        });

        assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(turns.get(200) - turns.get(0));
        assertThat(milliseconds).isBetween(1_900L, 4_000L);
    }

    @Test
    void aSenderThatThrowsIsRemovedAndHarmsNoOther() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(20);
        AtomicInteger broken = new AtomicInteger();
        pacer.add(() -> {
            broken.incrementAndGet();
            throw new IllegalStateException("this sender is broken");
        });
        pacer.add(turns::countDown);

        assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(broken).hasValue(1);
    }

    @Test
    void aRemovedSenderHasNoTurns() throws InterruptedException {
        List<Long> turns = new CopyOnWriteArrayList<>();
        CountDownLatch others = new CountDownLatch(20);
        Pacer.Sender sender = () -> turns.add(System.nanoTime());
        pacer.add(sender);
        pacer.remove(sender);
        int before = turns.size();
        pacer.add(others::countDown);

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(turns.size() - before).as("a turn that had begun may end").isLessThanOrEqualTo(1);
    }
}
