package org.jackfield.itests.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.session.SessionTopics;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Keeps what EventAdmin delivers about sessions. */
public final class PostedEvents implements EventHandler, AutoCloseable {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final ServiceRegistration<EventHandler> registration;

    /** Begins to listen. */
    public PostedEvents() {
        registration = new Services()
                .context()
                .registerService(
                        EventHandler.class,
                        this,
                        FrameworkUtil.asDictionary(
                                Map.of(EventConstants.EVENT_TOPIC, SessionTopics.ALL_SESSION_TOPICS)));
    }

    @Override
    public void handleEvent(Event event) {
        events.add(event);
    }

    /** Returns what has come about the sessions of one phone, in the order of coming. */
    public List<Event> of(String phoneName) {
        return events.stream()
                .filter(event -> phoneName.equals(event.getProperty(SessionTopics.PHONE_NAME)))
                .toList();
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
