package org.jackfield.core.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was told before the stop is heard. */
class ListenerPoolTest {

    private static final int TOLD = 1000;

    @Test
    void whatWaitsIsHeardBeforeTheThreadsStop() {
        ListenerPool pool = new ListenerPool(Duration.ofMinutes(1));
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
        ListenerPool pool = new ListenerPool();
        CountDownLatch interrupted = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        pool.close();

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
