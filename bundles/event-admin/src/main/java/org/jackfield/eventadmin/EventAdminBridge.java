package org.jackfield.eventadmin;

import java.util.Map;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.SessionListener;
import org.jackfield.session.SessionTopics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;

/** A listener like any other, which hears all phones and posts what it hears to EventAdmin. */
@Component(
        service = {SessionListener.class, PhoneListener.class},
        configurationPid = EventAdminBridge.PID)
@Designate(ocd = BridgeConfiguration.class)
public final class EventAdminBridge implements SessionListener, PhoneListener {

    static final String PID = "org.jackfield.eventadmin";

    private final SessionEventProperties sessionProperties;
    private final PhoneEventProperties phoneProperties;
    private final boolean timerEvents;
    private final OrderedPoster poster;

    /**
     * Begins to post.
     *
     * @param eventAdmin takes the events
     * @param configuration what is posted
     */
    @Activate
    public EventAdminBridge(@Reference EventAdmin eventAdmin, BridgeConfiguration configuration) {
        checkQueueSize(configuration.queueSize());
        sessionProperties = new SessionEventProperties(configuration.personalData());
        phoneProperties = new PhoneEventProperties(configuration.personalData());
        timerEvents = configuration.timerEvents();
        poster = new OrderedPoster(eventAdmin, configuration.queueSize());
    }

    private static void checkQueueSize(int queueSize) {
        if (queueSize < 10 || queueSize > 1_000_000) {
            throw new IllegalArgumentException("queueSize is " + queueSize + ", must be 10 to 1000000");
        }
    }

    @Deactivate
    void deactivate() {
        poster.close();
    }

    @Override
    public void onEvent(SessionEvent event) {
        if (timerEvents || event.type() != SessionEventType.UPDATE_TIMER) {
            post(SessionTopics.topic(event.type()), sessionProperties.of(event));
        }
    }

    @Override
    public void onEvent(PhoneEvent event) {
        post(SessionTopics.topic(event), phoneProperties.of(event));
    }

    private void post(String topic, Map<String, Object> properties) {
        poster.post(new Event(topic, properties));
    }
}
