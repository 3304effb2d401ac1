package org.jackfield.core.listening;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jackfield.core.number.Texts;
import org.jackfield.session.Registration;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.SessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the events of one session: to its own listeners, to those of the whiteboard, and, in the same order, what the phone's
 * listeners are to hear of it.
 */
public final class SessionNews {

    static final int LONGEST_QUEUE = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(SessionNews.class);

    private final Subscriptions<SessionEvent> own;
    private final Subscriptions<SessionEvent> whiteboard;
    private final PhoneNewsFeed phone;
    private final Lane lane;
    private volatile boolean overflowed;

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

    /** Adds a listener to one kind of event by its documented name; refuses a name that there is not. */
    public Registration on(String eventName, Consumer<? super SessionEvent> listener) {
        requireNonNull(eventName, "eventName");
        SessionEventType<?> type = SessionEventType.named(eventName)
                .orElseThrow(() -> new IllegalArgumentException(
                        "eventName is '" + Texts.printable(eventName) + "', must be one of " + SessionEventType.all()));
        return on(type, listener);
    }

    /** Adds a listener to all events. */
    public Registration add(SessionListener listener) {
        requireNonNull(listener, "listener");
        return own.add(listener, event -> SessionCalls.deliver(listener, event));
    }

    /** Tells an event. The last one is told always; others are left out while too many wait. */
    public void tell(SessionEvent event) {
        boolean last = event.endReason().isPresent();
        if (!last && lane.size() >= LONGEST_QUEUE) {
            overflow(event);
            return;
        }
        lane.add(l -> {
            List<Lane.Delivery> all = new ArrayList<>(own.deliveries(phone.name(), event));
            all.addAll(whiteboard.deliveries(phone.name(), event));
            l.addFirst(all);
            return true;
        });
    }

    private void overflow(SessionEvent event) {
        if (!overflowed) {
            overflowed = true;
            LOG.error(
                    "Call {}: {} events wait for slow listeners, further ones are lost", event.callId(), LONGEST_QUEUE);
        }
    }

    /** Tells the phone's listeners, after what was told before; what is told after waits until they have heard it. */
    public void tellPhone(PhoneNewsFeed.Make event) {
        lane.add(l -> {
            phone.tell(event, l::resume);
            return false;
        });
    }

    /** Runs what an application waits for, beside the events: a listener that waits for it does not wait for itself. */
    public void run(Object who, Runnable task) {
        Subscriber subscriber = own.once(who);
        own.newLane().add(l -> subscriber.call(l, task));
    }

    /** Removes the session's own listeners. */
    public void removeListeners() {
        own.clear();
    }
}
