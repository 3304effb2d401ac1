package org.jackfield.benchmarks.core;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jackfield.core.mailbox.Mailbox;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many events a second go through mailboxes on a pool of two threads, beside the same tasks given to the pool directly
 * (which keeps no order): what the order costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MailboxBenchmark {

    private static final int SESSIONS = 100;
    private static final int EVENTS = 100;

    private ExecutorService pool;
    private Mailbox[] mailboxes;

    /** Makes the pool and a mailbox for each of 100 sessions. */
    @Setup
    public void start() {
        pool = Executors.newFixedThreadPool(2);
        mailboxes = new Mailbox[SESSIONS];
        for (int i = 0; i < SESSIONS; i++) {
            mailboxes[i] = new Mailbox(pool, fault -> {
                throw new IllegalStateException(fault);
            });
        }
    }

    /** Ends the pool. */
    @TearDown
    public void stop() {
        pool.shutdown();
    }

    /** 100 events for each of 100 sessions, in turn, each session's in order. */
    @Benchmark
    @OperationsPerInvocation(SESSIONS * EVENTS)
    public void mailboxes() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(SESSIONS * EVENTS);
        for (int event = 0; event < EVENTS; event++) {
            for (Mailbox mailbox : mailboxes) {
                mailbox.add(done::countDown);
                mailbox.schedule();
            }
        }
        done.await();
    }

    /** The baseline: the same tasks, given to the pool. */
    @Benchmark
    @OperationsPerInvocation(SESSIONS * EVENTS)
    public void poolOnly() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(SESSIONS * EVENTS);
        for (int task = 0; task < SESSIONS * EVENTS; task++) {
            pool.execute(done::countDown);
        }
        done.await();
    }
}
