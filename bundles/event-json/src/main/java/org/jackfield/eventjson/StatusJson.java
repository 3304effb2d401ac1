package org.jackfield.eventjson;

import com.google.gson.JsonObject;
import org.jackfield.session.CallStatus;
import org.jackfield.session.TransferParent;

/** A call's status as JSON, under the names that the API has. */
final class StatusJson {

    private StatusJson() {}

    static JsonObject of(CallStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("number", status.number());
        json.addProperty("name", status.name());
        json.addProperty("avatar", status.avatar());
        json.addProperty("company", status.company());
        json.addProperty("communicationType", status.communicationType().text());
        json.addProperty("callStatus", status.callStatus().text());
        json.addProperty("isVideo", status.isVideo());
        json.addProperty("isRing", status.isRing());
        json.addProperty("isHold", status.isHold());
        json.addProperty("isMute", status.isMute());
        json.addProperty("isRecovering", status.isRecovering());
        json.addProperty("isConference", status.isConference());
        json.addProperty("isTransfer", status.isTransfer());
        json.addProperty("recordStatus", status.recordStatus().text());
        status.callStartTime().ifPresent(time -> json.addProperty("callStartTime", time.toString()));
        status.transferParent().ifPresent(parent -> json.add("transferParent", parent(parent)));
        return json;
    }

    private static JsonObject parent(TransferParent parent) {
        JsonObject json = new JsonObject();
        json.addProperty("callId", parent.callId());
        json.addProperty("number", parent.number());
        json.addProperty("name", parent.name());
        return json;
    }
}
