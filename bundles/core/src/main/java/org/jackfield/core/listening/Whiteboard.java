package org.jackfield.core.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.Registration;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;

/** The listeners that are OSGi services. */
public final class Whiteboard {

    private final Subscriptions<SessionEvent> sessions;
    private final Subscriptions<PhoneEvent> phones;
    private final Map<Object, Registration> sessionListeners = new ConcurrentHashMap<>();
    private final Map<Object, Registration> phoneListeners = new ConcurrentHashMap<>();

    /** Makes an empty whiteboard. */
    public Whiteboard(ListenerThreads threads, Timer timer) {
        sessions = new Subscriptions<>(threads, timer);
        phones = new Subscriptions<>(threads, timer);
    }

    /** Returns the listeners to sessions. */
    public Subscriptions<SessionEvent> sessions() {
        return sessions;
    }

    /** Returns the listeners to phones. */
    public Subscriptions<PhoneEvent> phones() {
        return phones;
    }

    /**
     * Adds or replaces a service.
     *
     * @param key identifies the service
     * @param names value of its property {@link Phone#NAME}: the phones that it wants to hear; null: all
     */
    public void add(Object key, SessionListener listener, Object names) {
        replace(
                sessionListeners,
                key,
                sessions.add(listener, wanted(names), event -> SessionCalls.deliver(listener, event)));
    }

    /** As {@link #add(Object, SessionListener, Object)}. */
    public void add(Object key, PhoneListener listener, Object names) {
        replace(phoneListeners, key, phones.add(listener, wanted(names), event -> PhoneCalls.deliver(listener, event)));
    }

    /** Removes a service that listened to sessions. */
    public void removeSessionListener(Object key) {
        replace(sessionListeners, key, null);
    }

    /** Removes a service that listened to phones. */
    public void removePhoneListener(Object key) {
        replace(phoneListeners, key, null);
    }

    private static void replace(Map<Object, Registration> registrations, Object key, Registration added) {
        Registration older = added == null ? registrations.remove(key) : registrations.put(key, added);
        if (older != null) {
            older.close();
        }
    }

    private static Predicate<String> wanted(Object names) {
        if (names == null) {
            return name -> true;
        }
        List<Object> all = new ArrayList<>();
        if (names instanceof Collection<?> several) {
            all.addAll(several);
        } else if (names instanceof String[] several) {
            all.addAll(Arrays.asList(several));
        } else {
            all.add(names);
        }
        return all::contains;
    }
}
