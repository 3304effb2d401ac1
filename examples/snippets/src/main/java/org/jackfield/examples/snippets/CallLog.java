package org.jackfield.examples.snippets;

import org.jackfield.session.SessionTopics;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the end of every call, from EventAdmin. */
@Component(
        property = EventConstants.EVENT_TOPIC + "=" + SessionTopics.SESSION_PREFIX + "ENDED",
        configurationPid = "org.jackfield.snippet.calllog",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class CallLog implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    @Override
    public void handleEvent(Event event) {
        LOG.info(
                "{}: {} is over: {}",
                event.getProperty(SessionTopics.PHONE_NAME),
                event.getProperty(SessionTopics.CALL_ID),
                event.getProperty(SessionTopics.CAUSE));
    }
}
