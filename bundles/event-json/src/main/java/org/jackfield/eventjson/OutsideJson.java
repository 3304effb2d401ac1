package org.jackfield.eventjson;

import com.google.gson.JsonObject;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.NameAddress;
import org.jackfield.session.PhoneEvent;

/** What comes outside calls, as JSON. */
final class OutsideJson {

    private OutsideJson() {}

    /** Puts what the event has, if it is one of these. */
    static void put(JsonObject json, PhoneEvent event) {
        if (event instanceof PhoneEvent.NewMessage message) {
            putSender(json, message.from());
            json.addProperty("contentType", message.contentType());
            json.addProperty("body", message.body());
        } else if (event instanceof PhoneEvent.NewOptions options) {
            putSender(json, options.from());
        } else if (event instanceof PhoneEvent.MessageWaiting waiting) {
            putSummary(json, waiting.summary());
        }
    }

    private static void putSender(JsonObject json, NameAddress from) {
        json.addProperty("number", from.user());
        json.addProperty("name", from.displayName());
        json.addProperty("uri", from.uri());
    }

    private static void putSummary(JsonObject json, MessageSummary summary) {
        json.addProperty("messagesWaiting", summary.messagesWaiting());
        summary.account().ifPresent(account -> json.addProperty("account", account));
        JsonObject all = new JsonObject();
        summary.counts().forEach((kind, counts) -> all.add(kind, counts(counts)));
        json.add("counts", all);
    }

    private static JsonObject counts(MessageSummary.Counts counts) {
        JsonObject json = new JsonObject();
        json.addProperty("unheard", counts.unheard());
        json.addProperty("heard", counts.heard());
        json.addProperty("urgentUnheard", counts.urgentUnheard());
        json.addProperty("urgentHeard", counts.urgentHeard());
        return json;
    }
}
