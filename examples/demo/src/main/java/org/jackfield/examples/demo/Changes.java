package org.jackfield.examples.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Waits for something to become true: it is looked at again whenever something changed. */
final class Changes {

    /** Not everything that changes says so: look again this often at least. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Says that something changed. */
    void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns what the supplier gives as soon as it gives something; empty when it does not within the limit. */
    <T> Optional<T> await(Duration limit, Supplier<Optional<T>> supplier) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        lock.lock();
        try {
            Optional<T> value = supplier.get();
            while (value.isEmpty() && System.nanoTime() < deadline) {
                changed.awaitNanos(LOOK_AGAIN_NANOS);
                value = supplier.get();
            }
            return value;
        } finally {
            lock.unlock();
        }
    }
}
