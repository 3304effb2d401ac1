package org.jackfield.itests.interop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Services;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;

/** Keeps the events of a phone. */
public final class PhoneEvents implements PhoneListener {

    private final List<PhoneEvent> events = new CopyOnWriteArrayList<>();

    /** Listens at a phone from now on. */
    public static PhoneEvents of(Phone phone) {
        PhoneEvents events = new PhoneEvents();
        phone.addListener(events);
        return events;
    }

    @Override
    public void onEvent(PhoneEvent event) {
        events.add(event);
    }

    /** Returns those of this type, oldest first. */
    public <E extends PhoneEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns the first one of this type, waiting for it if it has not come yet. */
    public <E extends PhoneEvent> E await(Class<E> type) {
        Await.until("a " + type.getSimpleName() + " event, there is only " + events, Services.BOUND, () -> !all(type)
                .isEmpty());
        return all(type).get(0);
    }
}
