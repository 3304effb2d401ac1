package org.jackfield.itests.interop.peer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Tone;

/**
 * A phone in a browser, which registers at the PBX over WebSocket. What is done and seen is so at the newest of its calls that
 * are not over, unless a call is named.
 */
public final class BrowserPhone implements PeerPhone {

    /** What it is made of. */
    public enum Library {
        /** JsSIP. */
        JSSIP,
        /** SIP.js. */
        SIPJS
    }

    /** How keys go to the far end. */
    public enum Means {
        /** As application/dtmf-relay in INFO requests. */
        INFO,
        /** As telephone-events in RTP. */
        RFC4733
    }

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int KEY_MILLIS = 200;
    private static final double NEAR = 8;
    private static final double LEAST_PURITY = 0.8;
    private static final double LEAST_LEVEL = 0.01;
    private static final double SILENT_LEVEL = 0.001;
    private static final int BUSY = 486;

    private final Browser browser;
    private final String number;
    private final String domain;
    private final int tone;
    private final BrowserEvents events;

    /**
     * Opens a phone.
     *
     * @param settings iceServers and iceTransportPolicy, as in RTCConfiguration
     */
    public BrowserPhone(
            Browser browser, Library library, String number, String domain, int tone, Map<String, ?> settings) {
        this.browser = browser;
        this.number = number;
        this.domain = domain;
        this.tone = tone;
        events = new BrowserEvents(number, () -> browser.events(number));
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("library", lower(library), "hertz", tone));
        browser.perform(number, "open", all);
    }

    /**
     * Registers and waits until it has.
     *
     * @param server the URL of the PBX
     * @param settings sessionTimers and refreshMethod, of JsSIP only
     */
    public BrowserPhone register(String server, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("user", number, "password", "pw" + number, "domain", domain, "server", server));
        browser.perform(number, "register", all);
        events.await(1, "registered");
        return this;
    }

    /** Waits until this was told so often, and returns the last; members are written as {@code name=value}. */
    public JsonObject await(int times, String event, String... members) {
        return events.await(times, event, members);
    }

    /** Returns how often this was told so far. */
    public int count(String event, String... members) {
        return events.find(event, members).size();
    }

    /** Waits until its newest call is this. */
    public void await(State state) {
        Await.until(uri() + " is " + state + ", not " + events.calls(), BOUND, () -> state() == state);
    }

    @Override
    public String uri() {
        return "sip:" + number + '@' + domain;
    }

    @Override
    public int tone() {
        return tone;
    }

    @Override
    public State state() {
        return current().map(events.calls()::get).orElse(State.IDLE);
    }

    /** Returns the name of its newest call. */
    public String call() {
        return current().orElseThrow(() -> new AssertionError(number + " has no call: " + events.calls()));
    }

    private Optional<String> current() {
        return events.calls().entrySet().stream()
                .filter(call -> call.getValue() != State.IDLE)
                .map(Map.Entry::getKey)
                .reduce((older, newer) -> newer);
    }

    @Override
    public void dial(String target) {
        browser.perform(number, "dial", Map.of("target", target));
    }

    /** Answers provisionally with early media; SIP.js only. */
    public void progress() {
        perform("progress", Map.of());
    }

    @Override
    public void answer() {
        perform("answer", Map.of());
    }

    @Override
    public void reject() {
        reject(BUSY);
    }

    /** Refuses the call that rings with this status. */
    public void reject(int status) {
        perform("reject", Map.of("status", status));
    }

    @Override
    public void hangUp() {
        perform("hangUp", Map.of());
    }

    /** Ends one of its calls. */
    public void hangUp(String call) {
        browser.perform(number, "hangUp", Map.of("call", call));
    }

    @Override
    public void hold() {
        perform("hold", Map.of());
    }

    @Override
    public void resume() {
        perform("unhold", Map.of());
    }

    /** Sends an offer that changes nothing, by this method: INVITE or UPDATE. */
    public void refresh(String method) {
        perform("refresh", Map.of("method", method));
    }

    @Override
    public void press(String keys) {
        press(keys, Means.RFC4733);
    }

    /** Presses keys, one after the other. */
    public void press(String keys, Means means) {
        perform("press", Map.of("keys", keys, "means", lower(means), "duration", KEY_MILLIS));
    }

    /** Sends information within the call (INFO); JsSIP only. */
    public void sendInfo(String contentType, String body) {
        perform("sendInfo", Map.of("contentType", contentType, "body", body));
    }

    @Override
    public void transfer(String target) {
        perform("transfer", Map.of("target", target));
    }

    /** Has the far end of one call call that of another in its place (attended transfer). */
    public void transfer(String call, String other) {
        browser.perform(number, "transferTo", Map.of("call", call, "other", other));
    }

    /** Sends a text and returns the status of its answer. */
    public int message(String target, String text) {
        return browser.perform(number, "message", Map.of("target", target, "text", text))
                .getAsInt();
    }

    @Override
    public String keysHeard() {
        return keys("call=" + call());
    }

    /** Returns the keys that came in this way. */
    public String keysHeard(Means means) {
        return keys("call=" + call(), "means=" + lower(means));
    }

    private String keys(String... members) {
        List<String> keys = events.find("key", members).stream()
                .map(event -> BrowserEvents.text(event, "key"))
                .toList();
        return String.join("", keys);
    }

    @Override
    public void awaitHears(int hertz) {
        Await.until(uri() + " hears " + hertz + " Hz, not " + hears(), BOUND, () -> isTone(hears(), hertz));
    }

    @Override
    public void awaitSilence() {
        Await.until(uri() + " hears silence, not " + hears(), BOUND, () -> hears().level() < SILENT_LEVEL);
    }

    /** Returns what it hears now, with a level from 0 to 1. */
    public Tone hears() {
        JsonObject heard = perform("hears", Map.of()).getAsJsonObject();
        return new Tone(
                heard.get("hertz").getAsDouble(),
                heard.get("purity").getAsDouble(),
                heard.get("level").getAsDouble());
    }

    private static boolean isTone(Tone heard, int hertz) {
        return Math.abs(heard.hertz() - hertz) < NEAR && heard.purity() > LEAST_PURITY && heard.level() > LEAST_LEVEL;
    }

    /** Returns what its peer connection counts (web/phone/statistics.js). */
    public JsonObject statistics() {
        return perform("statistics", Map.of()).getAsJsonObject();
    }

    private JsonElement perform(String command, Map<String, ?> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("call", call());
        return browser.perform(number, command, all);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        browser.perform(number, "close", Map.of());
    }
}
