package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {

    @Test
    void tasksRunOneAtATimeInTheirOrder() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        SerialExecutor serial = new SerialExecutor(pool);
        List<Integer> done = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(1);
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            serial.execute(() -> done.add(number));
        }
        serial.execute(all::countDown);

        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        pool.shutdownNow();
        assertThat(done).hasSize(10_000).isSorted();
    }

    @Test
    void aTaskThatThrowsDoesNotStopTheNext() {
        List<Runnable> pool = new ArrayList<>();
        SerialExecutor serial = new SerialExecutor(pool::add);
        List<Integer> done = new ArrayList<>();
        serial.execute(() -> {
            throw new IllegalStateException("broken");
        });
        serial.execute(() -> {
            throw new AssertionError("broken");
        });
        serial.execute(() -> done.add(1));
        pool.remove(0).run();
        serial.execute(() -> done.add(2));
        pool.remove(0).run();

        assertThat(done).containsExactly(1, 2);
        assertThat(pool).isEmpty();
    }
}
