package org.jackfield.itests.interop.peer;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jackfield.itests.support.Await;

/** What a phone in a browser has told, and what its calls are by that. */
final class BrowserEvents {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final String phone;
    private final Supplier<List<JsonObject>> all;

    BrowserEvents(String phone, Supplier<List<JsonObject>> all) {
        this.phone = phone;
        this.all = all;
    }

    /** Returns the events of this name whose other members begin with these, each written as {@code name=value}. */
    List<JsonObject> find(String event, String... members) {
        return all.get().stream().filter(it -> matches(it, event, members)).toList();
    }

    /** Waits until there are so many of them at least, and returns the last. */
    JsonObject await(int times, String event, String... members) {
        Await.until(
                phone + " tells " + event + ' ' + List.of(members) + ", not " + all.get(),
                BOUND,
                () -> find(event, members).size() >= times);
        List<JsonObject> found = find(event, members);
        return found.get(found.size() - 1);
    }

    private static boolean matches(JsonObject event, String name, String... members) {
        return text(event, "event").equals(name)
                && List.of(members).stream().allMatch(member -> {
                    String[] parts = member.split("=", 2);
                    return text(event, parts[0]).equals(parts[1]);
                });
    }

    /** Returns what each call is, in the order in which they began. */
    Map<String, PeerPhone.State> calls() {
        Map<String, PeerPhone.State> calls = new LinkedHashMap<>();
        for (JsonObject event : all.get()) {
            String call = text(event, "call");
            switch (text(event, "event")) {
                case "dialled" -> calls.put(call, PeerPhone.State.CALLING);
                case "incoming" -> calls.put(call, PeerPhone.State.RINGING);
                case "confirmed" -> calls.put(call, PeerPhone.State.TALKING);
                case "ended", "failed" -> calls.put(call, PeerPhone.State.IDLE);
                default -> {}
            }
        }
        return calls;
    }

    /** Returns a member as text; empty when it is not there. */
    static String text(JsonObject event, String member) {
        return event.has(member) ? event.get(member).getAsString() : "";
    }
}
