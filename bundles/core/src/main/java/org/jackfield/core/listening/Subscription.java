package org.jackfield.core.listening;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A listener's place.
 *
 * @param subscriber the listener's behaviour
 * @param phones the names of the phones of which it wants to hear
 * @param listener takes an event
 * @param <E> the events
 */
record Subscription<E>(Subscriber subscriber, Predicate<String> phones, Consumer<E> listener) {

    Lane.Delivery delivery(E event) {
        return lane -> subscriber.call(lane, () -> listener.accept(event));
    }
}
