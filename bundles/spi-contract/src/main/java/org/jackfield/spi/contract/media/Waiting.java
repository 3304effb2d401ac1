package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, for a bounded time. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Runnable passTime;

    Waiting(Runnable passTime) {
        this.passTime = passTime;
    }

    void until(BooleanSupplier condition, Supplier<String> otherwise) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begin).as(otherwise).isLessThan(LIMIT.toNanos());
            passTime.run();
        }
    }
}
