package org.jackfield.core.listening;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.Registration;

/** Tells the events of one phone: to its own listeners and to those of the whiteboard. */
public final class PhoneNewsFeed {

    /** Makes an event, once its place in the order is known. */
    @FunctionalInterface
    public interface Make {
        /** Makes the event with this number. */
        PhoneEvent withSequence(long sequence);
    }

    private final String name;
    private final Subscriptions<PhoneEvent> own;
    private final Subscriptions<PhoneEvent> whiteboard;
    private final Lane lane;
    private long sequence;

    /** Makes the news of a phone. */
    public PhoneNewsFeed(String name, Subscriptions<PhoneEvent> own, Subscriptions<PhoneEvent> whiteboard) {
        this.name = name;
        this.own = own;
        this.whiteboard = whiteboard;
        this.lane = own.newLane();
    }

    String name() {
        return name;
    }

    /** Adds a listener. */
    public Registration add(PhoneListener listener) {
        requireNonNull(listener, "listener");
        return own.add(listener, event -> PhoneCalls.deliver(listener, event));
    }

    /** Tells an event. */
    public void tell(Make event) {
        lane.add(l -> {
            PhoneEvent made = event.withSequence(++sequence);
            List<Lane.Delivery> all = new ArrayList<>(own.deliveries(name, made));
            all.addAll(whiteboard.deliveries(name, made));
            l.addFirst(all);
            return true;
        });
    }

    /** As {@link #tell(Make)}, and runs something when all have heard it. */
    void tell(Make event, Runnable heard) {
        tell(event);
        lane.add(l -> {
            heard.run();
            return true;
        });
    }

    /** Removes the phone's own listeners. */
    public void removeListeners() {
        own.clear();
    }
}
