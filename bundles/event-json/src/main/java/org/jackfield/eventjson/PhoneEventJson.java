package org.jackfield.eventjson;

import com.google.gson.JsonObject;
import org.jackfield.session.CallStatus;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.Session;

/** A phone's event as JSON; docs/events.md lists the fields. */
final class PhoneEventJson {

    JsonObject of(PhoneEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("event", event.eventName());
        json.addProperty("source", "phone");
        json.addProperty("time", event.context().time().toString());
        json.addProperty("phone", event.phone().name());
        json.addProperty("sequence", event.context().sequence());
        putAccount(json, event);
        putRegistration(json, event);
        OutsideJson.put(json, event);
        putCall(json, event);
        return json;
    }

    private static void putAccount(JsonObject json, PhoneEvent event) {
        if (event instanceof PhoneEvent.Connected connected) {
            json.addProperty("localAddress", connected.localAddress());
        } else if (event instanceof PhoneEvent.Disconnected disconnected) {
            json.addProperty("detail", disconnected.detail());
        } else if (event instanceof PhoneEvent.RecordPermissionsChange change) {
            json.addProperty("recordPermissions", change.recordPermissions().number());
        }
    }

    private static void putRegistration(JsonObject json, PhoneEvent event) {
        if (event instanceof PhoneEvent.Registered registered) {
            json.addProperty("registrar", registered.registrar());
            json.addProperty("expires", registered.expires().toSeconds());
        } else if (event instanceof PhoneEvent.RegistrationFailed failed) {
            SessionEventJson.putEnd(json, failed.reason());
            failed.nextAttempt().ifPresent(at -> json.addProperty("nextAttempt", at.toString()));
        } else if (event instanceof PhoneEvent.Unregistered unregistered) {
            json.addProperty("detail", unregistered.detail());
        } else if (event instanceof PhoneEvent.IsRegisteredChange change) {
            json.addProperty("isRegistered", change.isRegistered());
        }
    }

    private static void putCall(JsonObject json, PhoneEvent event) {
        if (event instanceof PhoneEvent.NewRtcSession made) {
            putSession(json, made.session());
        } else if (event instanceof PhoneEvent.Incoming incoming) {
            putSession(json, incoming.session());
        } else if (event instanceof PhoneEvent.StartSession start) {
            putSession(json, start.session());
        } else if (event instanceof PhoneEvent.DeleteSession delete) {
            putSession(json, delete.session());
            SessionEventJson.putEnd(json, delete.reason());
        }
    }

    private static void putSession(JsonObject json, Session session) {
        CallStatus status = session.status();
        json.addProperty("callId", session.callId());
        json.addProperty("communicationType", status.communicationType().text());
        json.addProperty("number", status.number());
        json.addProperty("name", status.name());
    }
}
