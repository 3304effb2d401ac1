package org.jackfield.core.listening;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jackfield.session.Registration;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.SessionListener;

/**
 * Tells the events of one session: to its own listeners, to those of the whiteboard, and, in the same order, what the phone's
 * listeners are to hear of it.
 */
public final class SessionNews {

    private final Subscriptions<SessionEvent> own;
    private final Subscriptions<SessionEvent> whiteboard;
    private final PhoneNewsFeed phone;
    private final Lane lane;

    /** Makes the news of a session of a phone. */
    public SessionNews(Subscriptions<SessionEvent> own, Subscriptions<SessionEvent> whiteboard, PhoneNewsFeed phone) {
        this.own = own;
        this.whiteboard = whiteboard;
        this.phone = phone;
        this.lane = own.newLane();
    }

    /** Adds a listener to one kind of event. */
    public <E extends SessionEvent> Registration on(SessionEventType<E> type, Consumer<? super E> listener) {
        requireNonNull(type, "type");
        requireNonNull(listener, "listener");
        return own.add(listener, event -> {
            if (event.type().equals(type)) {
                listener.accept(type.payload().cast(event));
            }
        });
    }

    /** Adds a listener to all events. */
    public Registration add(SessionListener listener) {
        requireNonNull(listener, "listener");
        return own.add(listener, event -> SessionCalls.deliver(listener, event));
    }

    /** Tells an event. */
    public void tell(SessionEvent event) {
        lane.add(l -> {
            List<Lane.Delivery> all = new ArrayList<>(own.deliveries(phone.name(), event));
            all.addAll(whiteboard.deliveries(phone.name(), event));
            l.addFirst(all);
            return true;
        });
    }

    /** Tells the phone's listeners, after what was told before; what is told after waits until they have heard it. */
    public void tellPhone(PhoneNewsFeed.Make event) {
        lane.add(l -> {
            phone.tell(event, l::resume);
            return false;
        });
    }

    /** Runs what an application waits for, after what was told before. */
    public void run(Object who, Runnable task) {
        Subscriber subscriber = own.once(who);
        lane.add(l -> subscriber.call(l, task));
    }

    /** Removes the session's own listeners. */
    public void removeListeners() {
        own.clear();
    }
}
