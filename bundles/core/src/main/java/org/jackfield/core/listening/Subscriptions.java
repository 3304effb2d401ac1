package org.jackfield.core.listening;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;

/**
 * The listeners of one session, one phone, or of everybody.
 *
 * @param <E> the events
 */
public final class Subscriptions<E> {

    private final ListenerThreads threads;
    private final Timer timer;
    private final List<Subscription<E>> subscriptions = new CopyOnWriteArrayList<>();

    /** Makes an empty set. */
    public Subscriptions(ListenerThreads threads, Timer timer) {
        this.threads = threads;
        this.timer = timer;
    }

    /**
     * Adds a listener.
     *
     * @param listener the application's object, for its name in the log
     * @param call gives it an event
     * @return removes it
     */
    public Registration add(Object listener, Consumer<E> call) {
        return add(listener, phone -> true, call);
    }

    /** As {@link #add(Object, Consumer)}, for some phones only. */
    Registration add(Object listener, Predicate<String> phones, Consumer<E> call) {
        Subscription<E> subscription = new Subscription<>(new Subscriber(listener, threads, timer), phones, call);
        subscriptions.add(subscription);
        return () -> {
            subscription.subscriber().remove();
            subscriptions.remove(subscription);
        };
    }

    /** Removes all. */
    public void clear() {
        subscriptions.forEach(subscription -> subscription.subscriber().remove());
        subscriptions.clear();
    }

    List<Lane.Delivery> deliveries(String phone, E event) {
        return subscriptions.stream()
                .filter(subscription -> subscription.phones().test(phone))
                .map(subscription -> subscription.delivery(event))
                .toList();
    }

    /** Returns a lane for these listeners' threads. */
    Lane newLane() {
        return new Lane(threads);
    }

    Subscriber once(Object listener) {
        return new Subscriber(listener, threads, timer);
    }
}
