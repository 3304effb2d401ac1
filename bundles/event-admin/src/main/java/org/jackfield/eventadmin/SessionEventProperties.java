package org.jackfield.eventadmin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jackfield.session.CallStatus;
import org.jackfield.session.CallTimer;
import org.jackfield.session.EndReason;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionTopics;

/** The properties under which a session's event is posted: flat, of JDK types. */
final class SessionEventProperties {

    private final boolean personalData;

    SessionEventProperties(boolean personalData) {
        this.personalData = personalData;
    }

    Map<String, Object> of(SessionEvent event) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(SessionTopics.PHONE_NAME, event.session().phoneName());
        properties.put(SessionTopics.CALL_ID, event.callId());
        properties.put(SessionTopics.SEQUENCE, event.context().sequence());
        properties.put(SessionTopics.TIMESTAMP, event.context().time().toEpochMilli());
        if (event instanceof SessionEvent.StatusChange change) {
            putChange(properties, change.newStatus(), change.oldStatus());
        } else if (event instanceof SessionEvent.StaticStatusChange change) {
            putChange(properties, change.newStatus(), change.oldStatus());
        } else {
            StatusProperties.putSummary(properties, event.session().status(), personalData);
        }
        event.endReason().ifPresent(reason -> putEnd(properties, reason));
        putSignalling(properties, event);
        putTransfer(properties, event);
        putMedia(properties, event);
        putPlayed(properties, event);
        return properties;
    }

    private void putChange(Map<String, Object> properties, CallStatus newStatus, CallStatus oldStatus) {
        StatusProperties.putAll(properties, newStatus, personalData);
        properties.put("oldCallStatus", oldStatus.callStatus().text());
    }

    static void putEnd(Map<String, Object> properties, EndReason reason) {
        properties.put(SessionTopics.CAUSE, reason.cause().text());
        reason.code().ifPresent(code -> properties.put(SessionTopics.CODE, code));
        properties.put(SessionTopics.DETAIL, reason.detail());
        properties.put("originator", lowerCase(reason.originator()));
        reason.retryAfter().ifPresent(time -> properties.put("retryAfter", time.toSeconds()));
    }

    private void putSignalling(Map<String, Object> properties, SessionEvent event) {
        if (event instanceof SessionEvent.Progress progress) {
            properties.put(SessionTopics.CODE, progress.statusCode());
            properties.put(SessionTopics.DETAIL, progress.reasonPhrase());
        } else if (event instanceof SessionEvent.Reinvite reinvite) {
            putReinvite(properties, reinvite);
        } else if (event instanceof SessionEvent.WarningMessage warning) {
            properties.put("operation", warning.operation());
            properties.put(SessionTopics.CAUSE, warning.cause().text());
            warning.code().ifPresent(code -> properties.put(SessionTopics.CODE, code));
            properties.put(SessionTopics.DETAIL, warning.detail());
        } else if (event instanceof SessionEvent.NewInfo info) {
            properties.put("contentType", info.contentType());
            putPersonal(properties, "body", info.body());
        } else if (event instanceof SessionEvent.Dtmf dtmf) {
            putPersonal(properties, "tone", String.valueOf(dtmf.tone()));
        }
    }

    private void putReinvite(Map<String, Object> properties, SessionEvent.Reinvite reinvite) {
        properties.put("accepted", reinvite.accepted());
        properties.put("isInviteVideo", reinvite.isInviteVideo());
        reinvite.identity().ifPresent(identity -> {
            putPersonal(properties, "identityName", identity.displayName());
            putPersonal(properties, "identityUri", identity.uri());
        });
    }

    private void putTransfer(Map<String, Object> properties, SessionEvent event) {
        if (event instanceof SessionEvent.Refer refer) {
            properties.put("accepted", refer.accepted());
            properties.put("attended", refer.request().attended());
            properties.put("trusted", refer.request().trusted());
            putPersonal(properties, "target", refer.request().target());
            refer.request().referredBy().ifPresent(who -> putPersonal(properties, "referredBy", who));
        } else if (event instanceof SessionEvent.TransferProgress progress) {
            properties.put(SessionTopics.CODE, progress.statusCode());
            properties.put(SessionTopics.DETAIL, progress.reasonPhrase());
        }
    }

    private static void putPlayed(Map<String, Object> properties, SessionEvent event) {
        if (event instanceof SessionEvent.PlaybackEnded played) {
            properties.put("playbackId", played.playbackId());
            properties.put("end", lowerCase(played.end()));
        } else if (event instanceof SessionEvent.Mark mark) {
            properties.put("mark", mark.name());
            properties.put("flushed", mark.flushed());
        }
    }

    private void putMedia(Map<String, Object> properties, SessionEvent event) {
        if (event instanceof SessionEvent.Sdp sdp) {
            properties.put("originator", lowerCase(sdp.originator()));
            properties.put("kind", lowerCase(sdp.kind()));
            putPersonal(properties, "sdp", sdp.sdp());
        } else if (event instanceof SessionEvent.StreamAdded added) {
            properties.put("audioTracks", added.stream().audioTracks().size());
            properties.put("videoTracks", added.stream().videoTracks().size());
        } else if (event instanceof SessionEvent.UpdateTimer update) {
            putTimer(properties, update.timer());
        } else if (event instanceof SessionEvent.CallReport measured) {
            ReportProperties.put(properties, measured.callReport());
        }
    }

    private static void putTimer(Map<String, Object> properties, CallTimer timer) {
        properties.put("ringDuration", timer.ringDuration());
        properties.put("callingDuration", timer.callingDuration());
        properties.put("callDuration", timer.callDuration());
        properties.put("holdDuration", timer.holdDuration());
    }

    private void putPersonal(Map<String, Object> properties, String key, String value) {
        if (personalData) {
            properties.put(key, value);
        }
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
