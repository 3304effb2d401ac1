package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jackfield.session.Registration;

/** Tasks and time of a test, both at its command. */
final class Clockwork implements Executor, WireTimer {

    private record Alarm(Duration at, long number, Runnable task) {}

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private long numbers;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Registration schedule(Duration delay, Runnable task) {
        Alarm alarm = new Alarm(now.plus(delay), ++numbers, task);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /** Runs what is to be done now. */
    void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Lets time pass, and happen what is due. */
    void pass(Duration duration) {
        run();
        Duration until = now.plus(duration);
        for (Optional<Alarm> due = next(until); due.isPresent(); due = next(until)) {
            alarms.remove(due.get());
            now = due.get().at();
            due.get().task().run();
            run();
        }
        now = until;
    }

    private Optional<Alarm> next(Duration until) {
        return alarms.stream()
                .filter(alarm -> alarm.at().compareTo(until) <= 0)
                .min(Comparator.comparing(Alarm::at).thenComparing(Alarm::number));
    }

    Duration now() {
        return now;
    }

    int waiting() {
        return alarms.size();
    }
}
