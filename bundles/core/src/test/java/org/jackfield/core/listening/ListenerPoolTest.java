package org.jackfield.core.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was told before the stop is heard. */
class ListenerPoolTest {

    private static final int TOLD = 1000;

    private final ListenerPool pool = new ListenerPool();

    @Test
    void whatWaitsIsHeardBeforeTheThreadsStop() {
        AtomicInteger heard = new AtomicInteger();
        for (int i = 0; i < TOLD; i++) {
            // Each tells something further, as a session tells its phone.
            pool.execute(() -> pool.execute(heard::incrementAndGet));
        }
        pool.close();

        assertThat(heard).hasValue(TOLD);
    }

    @Test
    void aListenerThatHangsDoesNotHoldTheStop() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        pool.close();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
