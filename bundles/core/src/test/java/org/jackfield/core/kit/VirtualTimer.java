package org.jackfield.core.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;

/** Time that passes when the test says so. */
public final class VirtualTimer implements Timer {

    private static final Instant EPOCH = Instant.parse("2026-11-22T12:00:00Z");

    private final Loop loop;
    private final List<Task> tasks = new ArrayList<>();
    private long now;
    private long numbers;

    public VirtualTimer(Loop loop) {
        this.loop = loop;
    }

    private record Task(long at, long number, Runnable work) {}

    @Override
    public Instant wallClock() {
        return EPOCH.plusNanos(now);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Registration schedule(Duration delay, Runnable work) {
        Task task = new Task(now + Math.max(0, delay.toNanos()), ++numbers, work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Lets time pass; what is due runs, and all that comes of it. */
    public void advance(Duration duration) {
        loop.run();
        long until = now + duration.toNanos();
        for (Optional<Task> due = next(until); due.isPresent(); due = next(until)) {
            tasks.remove(due.get());
            now = Math.max(now, due.get().at());
            due.get().work().run();
            loop.run();
        }
        now = until;
    }

    /** Returns how many tasks wait for their time. */
    public int waiting() {
        return tasks.size();
    }

    private Optional<Task> next(long until) {
        return tasks.stream()
                .filter(task -> task.at() <= until)
                .min(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    }
}
