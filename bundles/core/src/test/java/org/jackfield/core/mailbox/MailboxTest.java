package org.jackfield.core.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.core.kit.Loop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final List<Throwable> faults = new ArrayList<>();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void tasksOfManyThreadsRunOneAtATimeAndEachThreadsInOrder() throws InterruptedException {
        int threads = 8;
        int each = 5000;
        Mailbox mailbox = new Mailbox(pool, faults::add);
        CountDownLatch done = new CountDownLatch(threads * each);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        int[] last = new int[threads];
        int[] disorder = new int[1];
        for (int thread = 0; thread < threads; thread++) {
            int number = thread;
            new Thread(() -> {
                        for (int i = 1; i <= each; i++) {
                            int task = i;
                            mailbox.add(() -> {
                                if (running.incrementAndGet() != 1) {
                                    overlaps.incrementAndGet();
                                }
                                disorder[0] += last[number] == task - 1 ? 0 : 1;
                                last[number] = task;
                                running.decrementAndGet();
                                done.countDown();
                            });
                            mailbox.schedule();
                        }
                    })
                    .start();
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(overlaps).hasValue(0);
        assertThat(disorder[0]).isZero();
        assertThat(faults).isEmpty();
    }

    @Test
    void aTaskThatThrowsDoesNotStopTheNext() {
        Loop loop = new Loop();
        Mailbox mailbox = new Mailbox(loop, faults::add);
        List<String> ran = new ArrayList<>();
        mailbox.add(() -> {
            throw new IllegalStateException("broken");
        });
        mailbox.add(() -> {
            throw new AssertionError("broken");
        });
        mailbox.add(() -> ran.add("third"));
        mailbox.schedule();
        loop.run();
        assertThat(ran).containsExactly("third");
        assertThat(faults).hasSize(2);
    }

    @Test
    void nothingRunsWithinTheCallThatAddsIt() {
        Loop loop = new Loop();
        Mailbox mailbox = new Mailbox(loop, faults::add);
        List<String> ran = new ArrayList<>();
        mailbox.add(() -> ran.add("task"));
        assertThat(ran).isEmpty();
        mailbox.schedule();
        assertThat(ran).isEmpty();
        loop.run();
        assertThat(ran).containsExactly("task");
    }

    @Test
    void aLongQueueLetsOthersHaveTheThread() {
        Loop loop = new Loop();
        Mailbox busy = new Mailbox(loop, faults::add);
        Mailbox other = new Mailbox(loop, faults::add);
        List<String> ran = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            busy.add(() -> ran.add("busy"));
        }
        other.add(() -> ran.add("other"));
        busy.schedule();
        other.schedule();
        loop.run();
        assertThat(ran.indexOf("other")).isLessThan(100);
        assertThat(ran).hasSize(201);
    }

    @Test
    void afterItWasClosedNothingIsTaken() {
        Loop loop = new Loop();
        Mailbox mailbox = new Mailbox(loop, faults::add);
        List<String> ran = new ArrayList<>();
        mailbox.add(() -> ran.add("before"));
        mailbox.close();
        mailbox.add(() -> ran.add("after"));
        mailbox.schedule();
        loop.run();
        assertThat(ran).containsExactly("before");
    }

    @Test
    void aStoppedPoolIsNoFault() {
        Mailbox mailbox = new Mailbox(
                task -> {
                    throw new RejectedExecutionException("stopped");
                },
                faults::add);
        mailbox.add(() -> {});
        mailbox.schedule();
        assertThat(faults).isEmpty();
    }
}
