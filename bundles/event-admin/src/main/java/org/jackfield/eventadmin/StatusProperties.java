package org.jackfield.eventadmin;

import java.util.Map;
import org.jackfield.session.CallStatus;
import org.jackfield.session.SessionTopics;

/** A call's status as flat properties. */
final class StatusProperties {

    private StatusProperties() {}

    /** Puts what every event of a call carries. */
    static void putSummary(Map<String, Object> properties, CallStatus status, boolean personalData) {
        properties.put(
                SessionTopics.COMMUNICATION_TYPE, status.communicationType().text());
        properties.put(SessionTopics.CALL_STATUS, status.callStatus().text());
        if (personalData) {
            properties.put(SessionTopics.NUMBER, status.number());
            properties.put(SessionTopics.REMOTE_NAME, status.name());
        }
    }

    /** Puts the whole status. */
    static void putAll(Map<String, Object> properties, CallStatus status, boolean personalData) {
        putSummary(properties, status, personalData);
        properties.put("isVideo", status.isVideo());
        properties.put("isRing", status.isRing());
        properties.put("isHold", status.isHold());
        properties.put("isMute", status.isMute());
        properties.put("isRecovering", status.isRecovering());
        properties.put("isConference", status.isConference());
        properties.put("isTransfer", status.isTransfer());
        properties.put("recordStatus", status.recordStatus().text());
        status.callStartTime().ifPresent(time -> properties.put("callStartTime", time.toEpochMilli()));
        if (personalData) {
            properties.put("avatar", status.avatar());
            properties.put("company", status.company());
        }
    }
}
