package org.jackfield.eventadmin;

import java.util.HashMap;
import java.util.Map;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.Session;
import org.jackfield.session.SessionTopics;

/** The properties under which a phone's event is posted: flat, of JDK types. */
final class PhoneEventProperties {

    private final boolean personalData;

    PhoneEventProperties(boolean personalData) {
        this.personalData = personalData;
    }

    Map<String, Object> of(PhoneEvent event) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(SessionTopics.PHONE_NAME, event.phone().name());
        properties.put(SessionTopics.SEQUENCE, event.context().sequence());
        properties.put(SessionTopics.TIMESTAMP, event.context().time().toEpochMilli());
        putAccount(properties, event);
        putRegistration(properties, event);
        OutsideProperties.put(properties, event, personalData);
        putSession(properties, event);
        return properties;
    }

    private static void putAccount(Map<String, Object> properties, PhoneEvent event) {
        if (event instanceof PhoneEvent.Connected connected) {
            properties.put("localAddress", connected.localAddress());
        } else if (event instanceof PhoneEvent.Disconnected disconnected) {
            properties.put(SessionTopics.DETAIL, disconnected.detail());
        } else if (event instanceof PhoneEvent.RecordPermissionsChange change) {
            properties.put("recordPermissions", change.recordPermissions().number());
        }
    }

    private static void putRegistration(Map<String, Object> properties, PhoneEvent event) {
        if (event instanceof PhoneEvent.Registered registered) {
            properties.put("registrar", registered.registrar());
            properties.put("expires", registered.expires().toSeconds());
        } else if (event instanceof PhoneEvent.RegistrationFailed failed) {
            SessionEventProperties.putEnd(properties, failed.reason());
            failed.nextAttempt().ifPresent(at -> properties.put("nextAttempt", at.toEpochMilli()));
        } else if (event instanceof PhoneEvent.Unregistered unregistered) {
            properties.put(SessionTopics.DETAIL, unregistered.detail());
        } else if (event instanceof PhoneEvent.IsRegisteredChange change) {
            properties.put("isRegistered", change.isRegistered());
        }
    }

    private void putSession(Map<String, Object> properties, PhoneEvent event) {
        if (event instanceof PhoneEvent.NewRtcSession made) {
            putSession(properties, made.session());
        } else if (event instanceof PhoneEvent.Incoming incoming) {
            putSession(properties, incoming.session());
        } else if (event instanceof PhoneEvent.StartSession start) {
            putSession(properties, start.session());
        } else if (event instanceof PhoneEvent.DeleteSession delete) {
            putSession(properties, delete.session());
            SessionEventProperties.putEnd(properties, delete.reason());
        }
    }

    private void putSession(Map<String, Object> properties, Session session) {
        properties.put(SessionTopics.CALL_ID, session.callId());
        StatusProperties.putSummary(properties, session.status(), personalData);
    }
}
