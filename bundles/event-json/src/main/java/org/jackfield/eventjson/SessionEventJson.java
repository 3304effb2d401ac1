package org.jackfield.eventjson;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.jackfield.session.CallTimer;
import org.jackfield.session.EndReason;
import org.jackfield.session.SessionEvent;

/** A session's event as JSON; docs/events.md lists the fields. */
final class SessionEventJson {

    private final boolean withSdp;

    SessionEventJson(boolean withSdp) {
        this.withSdp = withSdp;
    }

    JsonObject of(SessionEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("event", event.type().eventName());
        json.addProperty("source", "session");
        json.addProperty("time", event.context().time().toString());
        json.addProperty("phone", event.session().phoneName());
        json.addProperty("callId", event.callId());
        json.addProperty("sequence", event.context().sequence());
        event.endReason().ifPresent(reason -> putEnd(json, reason));
        putStatus(json, event);
        putSignalling(json, event);
        putMedia(json, event);
        return json;
    }

    static void putEnd(JsonObject json, EndReason reason) {
        json.addProperty("cause", reason.cause().text());
        reason.code().ifPresent(code -> json.addProperty("code", code));
        json.addProperty("detail", reason.detail());
        json.addProperty("originator", lowerCase(reason.originator()));
    }

    private static void putStatus(JsonObject json, SessionEvent event) {
        if (event instanceof SessionEvent.StatusChange change) {
            json.add("status", StatusJson.of(change.newStatus()));
            json.add("oldStatus", StatusJson.of(change.oldStatus()));
        } else if (event instanceof SessionEvent.StaticStatusChange change) {
            json.add("status", StatusJson.of(change.newStatus()));
            json.add("oldStatus", StatusJson.of(change.oldStatus()));
        }
    }

    private static void putSignalling(JsonObject json, SessionEvent event) {
        if (event instanceof SessionEvent.Progress progress) {
            json.addProperty("code", progress.statusCode());
            json.addProperty("detail", progress.reasonPhrase());
        } else if (event instanceof SessionEvent.Reinvite reinvite) {
            json.addProperty("accepted", reinvite.accepted());
        } else if (event instanceof SessionEvent.NewInfo info) {
            json.addProperty("contentType", info.contentType());
            json.addProperty("body", info.body());
        } else if (event instanceof SessionEvent.Dtmf dtmf) {
            json.addProperty("tone", String.valueOf(dtmf.tone()));
        } else if (event instanceof SessionEvent.WarningMessage warning) {
            json.addProperty("operation", warning.operation());
            json.addProperty("cause", warning.cause().text());
            warning.code().ifPresent(code -> json.addProperty("code", code));
            json.addProperty("detail", warning.detail());
        }
    }

    private void putMedia(JsonObject json, SessionEvent event) {
        if (event instanceof SessionEvent.Sdp sdp) {
            json.addProperty("originator", lowerCase(sdp.originator()));
            json.addProperty("kind", lowerCase(sdp.kind()));
            if (withSdp) {
                json.addProperty("sdp", sdp.sdp());
            }
        } else if (event instanceof SessionEvent.StreamAdded added) {
            json.addProperty("communicationType", added.communicationType().text());
            json.addProperty("audioTracks", added.stream().audioTracks().size());
            json.addProperty("videoTracks", added.stream().videoTracks().size());
        } else if (event instanceof SessionEvent.CallReport measured) {
            json.add("report", ReportJson.of(measured.callReport()));
        } else if (event instanceof SessionEvent.UpdateTimer update) {
            json.add("timer", timer(update.timer()));
        }
    }

    private static JsonObject timer(CallTimer timer) {
        JsonObject json = new JsonObject();
        json.addProperty("ringDuration", timer.ringDuration());
        json.addProperty("callingDuration", timer.callingDuration());
        json.addProperty("callDuration", timer.callDuration());
        json.addProperty("holdDuration", timer.holdDuration());
        return json;
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
