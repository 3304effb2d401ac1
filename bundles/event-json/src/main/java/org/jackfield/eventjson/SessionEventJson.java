package org.jackfield.eventjson;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.jackfield.session.CallTimer;
import org.jackfield.session.EndReason;
import org.jackfield.session.SessionEvent;

/** A session's event as JSON; docs/events.md lists the fields. */
final class SessionEventJson {

    private final boolean withSdp;
    private final boolean withKeys;

    /**
     * Makes JSON.
     *
     * @param withSdp whether session descriptions are told
     * @param withKeys whether the keys that were pressed are told
     */
    SessionEventJson(boolean withSdp, boolean withKeys) {
        this.withSdp = withSdp;
        this.withKeys = withKeys;
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
        putTransfer(json, event);
        putMedia(json, event);
        putPlayed(json, event);
        return json;
    }

    static void putEnd(JsonObject json, EndReason reason) {
        json.addProperty("cause", reason.cause().text());
        reason.code().ifPresent(code -> json.addProperty("code", code));
        json.addProperty("detail", reason.detail());
        json.addProperty("originator", lowerCase(reason.originator()));
        reason.retryAfter().ifPresent(time -> json.addProperty("retryAfter", time.toSeconds()));
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

    private void putSignalling(JsonObject json, SessionEvent event) {
        if (event instanceof SessionEvent.Progress progress) {
            json.addProperty("code", progress.statusCode());
            json.addProperty("detail", progress.reasonPhrase());
        } else if (event instanceof SessionEvent.Reinvite reinvite) {
            putReinvite(json, reinvite);
        } else if (event instanceof SessionEvent.NewInfo info) {
            json.addProperty("contentType", info.contentType());
            json.addProperty("body", info.body());
        } else if (event instanceof SessionEvent.Dtmf dtmf) {
            putKey(json, dtmf);
        } else if (event instanceof SessionEvent.WarningMessage warning) {
            json.addProperty("operation", warning.operation());
            json.addProperty("cause", warning.cause().text());
            warning.code().ifPresent(code -> json.addProperty("code", code));
            json.addProperty("detail", warning.detail());
        }
    }

    private void putKey(JsonObject json, SessionEvent.Dtmf dtmf) {
        if (withKeys) {
            json.addProperty("tone", String.valueOf(dtmf.tone()));
        }
    }

    private static void putReinvite(JsonObject json, SessionEvent.Reinvite reinvite) {
        json.addProperty("accepted", reinvite.accepted());
        json.addProperty("isInviteVideo", reinvite.isInviteVideo());
        reinvite.identity().ifPresent(identity -> {
            json.addProperty("identityName", identity.displayName());
            json.addProperty("identityUri", identity.uri());
        });
    }

    private static void putTransfer(JsonObject json, SessionEvent event) {
        if (event instanceof SessionEvent.Refer refer) {
            json.addProperty("accepted", refer.accepted());
            json.addProperty("attended", refer.request().attended());
            json.addProperty("trusted", refer.request().trusted());
            json.addProperty("target", refer.request().target());
            refer.request().referredBy().ifPresent(who -> json.addProperty("referredBy", who));
        } else if (event instanceof SessionEvent.TransferProgress progress) {
            json.addProperty("code", progress.statusCode());
            json.addProperty("detail", progress.reasonPhrase());
        }
    }

    private static void putPlayed(JsonObject json, SessionEvent event) {
        if (event instanceof SessionEvent.PlaybackEnded played) {
            json.addProperty("playbackId", played.playbackId());
            json.addProperty("end", lowerCase(played.end()));
        } else if (event instanceof SessionEvent.Mark mark) {
            json.addProperty("mark", mark.name());
            json.addProperty("flushed", mark.flushed());
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
