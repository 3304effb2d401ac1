package org.jackfield.itests.support;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;

/** Keeps the events of a session. */
public final class Events implements SessionListener {

    private final List<SessionEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void onEvent(SessionEvent event) {
        events.add(event);
    }

    /** Returns what has come so far. */
    public List<SessionEvent> all() {
        return List.copyOf(events);
    }

    /** Returns the first event of this type, waiting for it if it has not come yet. */
    public <E extends SessionEvent> E await(Class<E> type) {
        return await(type, Services.BOUND);
    }

    /** Returns the first event of this type, waiting at most so long. */
    public <E extends SessionEvent> E await(Class<E> type, Duration bound) {
        Await.until("a " + type.getSimpleName() + " event, there is only " + events, bound, () -> first(type)
                .isPresent());
        return first(type).orElseThrow();
    }

    /** Returns the keys that the far end has pressed so far. */
    public String keys() {
        StringBuilder keys = new StringBuilder();
        events.stream()
                .filter(SessionEvent.Dtmf.class::isInstance)
                .forEach(event -> keys.append(((SessionEvent.Dtmf) event).tone()));
        return keys.toString();
    }

    private <E extends SessionEvent> Optional<E> first(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
