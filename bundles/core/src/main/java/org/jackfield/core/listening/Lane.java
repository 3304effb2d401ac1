package org.jackfield.core.listening;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deliveries of one session or one phone, one after the other. A delivery that is not done when it returns stops the
 * lane until {@link #resume} is called, by whomever and on whatever thread.
 */
public final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** Something to be delivered. */
    @FunctionalInterface
    public interface Delivery {
        /**
         * Delivers.
         *
         * @param lane the lane that it is in
         * @return true when it is done; false when the lane is to wait until it is resumed, or was resumed already
         */
        boolean deliver(Lane lane);
    }

    private final Executor threads;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private boolean busy;

    /** Makes an empty lane that runs on the threads. */
    public Lane(Executor threads) {
        this.threads = threads;
    }

    /** Adds a delivery behind all others. */
    public void add(Delivery delivery) {
        synchronized (deliveries) {
            deliveries.addLast(delivery);
            if (busy) {
                return;
            }
            busy = true;
        }
        resume();
    }

    /** Adds deliveries before all others: called from a delivery, which they continue. */
    void addFirst(List<Delivery> parts) {
        synchronized (deliveries) {
            for (int i = parts.size() - 1; i >= 0; i--) {
                deliveries.addFirst(parts.get(i));
            }
        }
    }

    /** Returns how many deliveries wait. */
    int size() {
        synchronized (deliveries) {
            return deliveries.size();
        }
    }

    /** Goes on after a delivery that returned false. */
    public void resume() {
        try {
            threads.execute(this::drain);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not delivered: the core is stopped", e);
        }
    }

    private void drain() {
        for (Delivery delivery = next(); delivery != null; delivery = next()) {
            if (!delivery.deliver(this)) {
                return;
            }
        }
    }

    private Delivery next() {
        synchronized (deliveries) {
            Delivery delivery = deliveries.pollFirst();
            busy = delivery != null;
            return delivery;
        }
    }
}
