package org.jackfield.eventadmin;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to EventAdmin in the order in which they come, from one thread of its own: EventAdmin keeps the order of the
 * events of one thread only.
 *
 * <p>Delivery is synchronous, so that what waits for slow handlers waits here, where its number is bounded, and not in
 * EventAdmin, where it is not.
 */
final class OrderedPoster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrderedPoster.class);
    private static final long GOODBYE_SECONDS = 2;

    private final EventAdmin eventAdmin;
    private final ThreadPoolExecutor thread;
    private final AtomicLong dropped = new AtomicLong();

    OrderedPoster(EventAdmin eventAdmin, int capacity) {
        this.eventAdmin = eventAdmin;
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(capacity),
                task -> new Thread(task, "jackfield-eventadmin"),
                (task, executor) -> drop(capacity));
    }

    /** Posts an event; drops it when too many wait already or after {@link #close()}. Never blocks. */
    void post(Event event) {
        thread.execute(() -> deliver(event));
    }

    private void deliver(Event event) {
        try {
            eventAdmin.sendEvent(event);
        } catch (RuntimeException e) {
            LOG.warn("EventAdmin did not take {} of call {}", event.getTopic(), event.getProperty("callId"), e);
        }
        tellDropped();
    }

    private void drop(int capacity) {
        if (!thread.isShutdown() && dropped.getAndIncrement() == 0) {
            LOG.warn("Event handlers are too slow: {} events wait, further ones are dropped", capacity);
        }
    }

    private void tellDropped() {
        if (thread.getQueue().isEmpty()) {
            long number = dropped.getAndSet(0);
            if (number > 0) {
                LOG.warn("{} events were dropped because event handlers were too slow", number);
            }
        }
    }

    /** Posts what waits, within 2 seconds, and ends the thread. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} events were not posted at the stop",
                        thread.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
