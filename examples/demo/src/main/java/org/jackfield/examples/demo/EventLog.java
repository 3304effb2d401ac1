package org.jackfield.examples.demo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;

/** Hears all phones, tells what happens as it happens, and remembers it for the steps to look at. */
final class EventLog implements SessionListener, PhoneListener {

    private final List<SessionEvent> sessionEvents = new CopyOnWriteArrayList<>();
    private final Narrator narrator;
    private final Changes changes;

    EventLog(Narrator narrator, Changes changes) {
        this.narrator = narrator;
        this.changes = changes;
    }

    @Override
    public void onEvent(SessionEvent event) {
        EventText.of(event).ifPresent(text -> narrator.event(event.session().phoneName(), text));
        sessionEvents.add(event);
        changes.signal();
    }

    @Override
    public void onEvent(PhoneEvent event) {
        EventText.of(event).ifPresent(text -> narrator.event(event.phone().name(), text));
        changes.signal();
    }

    /** Returns the newest event of this type of that phone which fits. */
    <E extends SessionEvent> Optional<E> newest(Class<E> type, String phone, Predicate<E> fits) {
        return sessionEvents.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> event.session().phoneName().equals(phone))
                .filter(fits)
                .reduce((earlier, later) -> later);
    }

    /** Returns why a call of that phone is over; empty when none is. */
    Optional<String> end(String phone) {
        return newest(SessionEvent.class, phone, event -> event.endReason().isPresent())
                .flatMap(SessionEvent::endReason)
                .map(Object::toString);
    }
}
