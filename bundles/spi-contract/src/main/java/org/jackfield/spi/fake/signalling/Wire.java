package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jackfield.session.Registration;

/** The one queue in which everything between the fake's lines happens: all of their state is touched in its tasks only. */
final class Wire implements Executor {

    private final Executor executor;
    private final Optional<WireTimer> timer;
    private final WireConditions conditions;
    private final Random random;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final AtomicLong numbers = new AtomicLong();
    private boolean running;

    Wire(Executor executor, Optional<WireTimer> timer, WireConditions conditions) {
        this.executor = executor;
        this.timer = timer;
        this.conditions = conditions;
        this.random = new Random(conditions.seed());
    }

    /** Returns 1, 2, 3 and so on: tags and ports are made of it, the same in every run. */
    long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Returns whether there is time: without, nothing is sent again and nothing runs out. */
    boolean timed() {
        return timer.isPresent();
    }

    /** Runs a task on the wire after a time; never when there is none. */
    Registration schedule(Duration delay, Runnable task) {
        return timer.map(clock -> clock.schedule(delay, () -> execute(task))).orElse(() -> {});
    }

    /** Runs a task when the time to wait for a response is over; at once when there is no time. */
    void afterLimit(Runnable task) {
        if (timed()) {
            schedule(Retransmission.LIMIT, task);
        } else {
            execute(task);
        }
    }

    /** Lets a message arrive: once, twice, later, or not at all. Called on the wire. */
    void transmit(Runnable arrival) {
        if (timer.isEmpty() || conditions.equals(WireConditions.PERFECT)) {
            execute(arrival);
            return;
        }
        int copies = random.nextDouble() < conditions.duplication() ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            if (random.nextDouble() >= conditions.loss()) {
                schedule(delay(), arrival);
            }
        }
    }

    private Duration delay() {
        long least = conditions.leastDelay().toMillis();
        long most = conditions.mostDelay().toMillis();
        return Duration.ofMillis(least + (long) (random.nextDouble() * (most - least + 1)));
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::runOne);
    }

    private void runOne() {
        try {
            next().run();
        } finally {
            if (more()) {
                executor.execute(this::runOne);
            }
        }
    }

    private Runnable next() {
        synchronized (tasks) {
            return tasks.remove();
        }
    }

    private boolean more() {
        synchronized (tasks) {
            running = !tasks.isEmpty();
            return running;
        }
    }
}
