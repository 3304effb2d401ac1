package org.jackfield.eventadmin;

import java.util.Map;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.NameAddress;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.SessionTopics;

/** What comes outside calls, as flat properties. */
final class OutsideProperties {

    private OutsideProperties() {}

    /** Puts what the event has, if it is one of these. */
    static void put(Map<String, Object> properties, PhoneEvent event, boolean personalData) {
        if (event instanceof PhoneEvent.NewMessage message) {
            properties.put("contentType", message.contentType());
            if (personalData) {
                putSender(properties, message.from());
                properties.put("body", message.body());
            }
        } else if (event instanceof PhoneEvent.NewOptions options && personalData) {
            putSender(properties, options.from());
        } else if (event instanceof PhoneEvent.MessageWaiting waiting) {
            putSummary(properties, waiting.summary(), personalData);
        }
    }

    private static void putSender(Map<String, Object> properties, NameAddress from) {
        properties.put(SessionTopics.NUMBER, from.user());
        properties.put(SessionTopics.REMOTE_NAME, from.displayName());
        properties.put("uri", from.uri());
    }

    private static void putSummary(Map<String, Object> properties, MessageSummary summary, boolean personalData) {
        properties.put("messagesWaiting", summary.messagesWaiting());
        summary.counts().forEach((kind, counts) -> {
            properties.put(kind + ".unheard", counts.unheard());
            properties.put(kind + ".heard", counts.heard());
            properties.put(kind + ".urgentUnheard", counts.urgentUnheard());
            properties.put(kind + ".urgentHeard", counts.urgentHeard());
        });
        if (personalData) {
            summary.account().ifPresent(account -> properties.put("account", account));
        }
    }
}
