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

    /** Lets a little time pass. */
    void pass() {
        passTime.run();
    }

    void until(BooleanSupplier condition, Supplier<String> otherwise) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begin).as(otherwise).isLessThan(LIMIT.toNanos());
            passTime.run();
        }
    }

    /** Begins to watch for a count that grows no more. */
    Stillness stillness() {
        return new Stillness();
    }

    /** Tells when a count has stayed the same for a while, of which passing time is the only measure. */
    static final class Stillness {

        /** Asked once per 5 to 10 ms of time that passes: a fifth of a second at least. */
        private static final int ENOUGH = 40;

        private long last = -1;
        private int same;

        boolean lasts(long count) {
            same = count == last ? same + 1 : 0;
            last = count;
            return same >= ENOUGH;
        }
    }
}
