package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jackfield.itests.support.wire.WireTap;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallState;
import org.jackfield.session.Phone;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/** Three accounts of one framework, each with a tone of its own, and the wire between them. */
public final class ThreePhones implements AutoCloseable {

    /** What Alice sends, in Hz. */
    public static final int ALICE = 440;

    /** What Bob sends, in Hz. */
    public static final int BOB = 1000;

    /** What Carol sends, in Hz. */
    public static final int CAROL = 700;

    private static final double NEAR = 5;
    private static final int SETTLING = 30;
    private static final int ONE_SECOND = 100;

    private final Accounts accounts = new Accounts();
    private final Map<Phone, IncomingCalls> incoming = new HashMap<>();
    private final WireTap wire;
    private final Phone alice;
    private final Phone bob;
    private final Phone carol;

    /** Configures the three. */
    public ThreePhones() throws IOException {
        wire = new WireTap();
        alice = create("alice", ALICE, Map.of());
        bob = create("bob", BOB, Map.of());
        carol = create("carol", CAROL, Map.of());
    }

    /** Makes one more account, or the same with other settings. */
    public Phone create(String name, int tone, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("audio", "tone:" + tone);
        all.put("server", wire.uri());
        // What stands on the wire belongs to the calls.
        all.put("ping", 0);
        all.put("trustedPeers", "127.0.0.1");
        all.put("guardUnconnected", false);
        all.put("noAnswerTimeout", 20);
        all.putAll(settings);
        Phone phone = accounts.create(name, all);
        incoming.put(phone, IncomingCalls.of(phone));
        return phone;
    }

    /** Returns the wire between them. */
    public WireTap wire() {
        return wire;
    }

    /** Returns one of them. */
    public Phone alice() {
        return alice;
    }

    /** Returns one of them. */
    public Phone bob() {
        return bob;
    }

    /** Returns one of them. */
    public Phone carol() {
        return carol;
    }

    /** Has one call another and waits until it rings there. */
    public Pair ring(Phone caller, Phone callee, CallOptions options) throws Exception {
        Events near = new Events();
        Session session = get(caller.call(Accounts.uri(callee), options.withListener(near)));
        Session far = incoming.get(callee).next();
        Events farEvents = new Events();
        far.addListener(farEvents);
        return new Pair(session, near, far, farEvents);
    }

    /** Has one call another, who answers, and waits until both know. */
    public Pair talk(Phone caller, Phone callee) throws Exception {
        return talk(caller, callee, CallOptions.DEFAULT, CallOptions.DEFAULT);
    }

    /** As above, with options for both sides. */
    public Pair talk(Phone caller, Phone callee, CallOptions options, CallOptions answer) throws Exception {
        Pair pair = ring(caller, callee, options);
        assertEquals(Result.SUCCESS, get(pair.far().answer(answer)));
        pair.nearEvents().await(SessionEvent.Confirmed.class);
        pair.farEvents().await(SessionEvent.Confirmed.class);
        return pair;
    }

    /** Returns the next call that comes to a phone. */
    public Session incoming(Phone phone) throws InterruptedException {
        return incoming.get(phone).next();
    }

    /** Returns the session that has taken the place of another of this phone (Replaces); it rings nobody. */
    public static Session replacement(Phone phone) {
        Await.until("a call of " + phone.name() + " was replaced", Services.BOUND, () -> replaced(phone)
                .isPresent());
        return replaced(phone).orElseThrow();
    }

    private static Optional<Session> replaced(Phone phone) {
        return phone.sessions().stream()
                .filter(session -> session.rtcSession().replacedCallId().isPresent())
                .filter(session -> session.status().callStatus() == CallState.TALKING)
                .findFirst();
    }

    /** Asserts that a session receives this tone. */
    public static void assertHears(int hertz, Session session) {
        Ear.hear(session, SETTLING);
        Tone tone = Ear.hear(session, ONE_SECOND);
        assertEquals(tone.toString(), hertz, tone.hertz(), NEAR);
        assertTrue(tone.toString(), tone.purity() > 0.9);
    }

    /** Waits until a session receives no sound. */
    public static void awaitSilence(Session session) {
        Silence.await(session, 2);
    }

    /** Returns what a stage completes with. */
    public static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(Services.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        accounts.close();
        wire.close();
    }

    /**
     * A call seen from both sides.
     *
     * @param near the caller's session
     * @param nearEvents what it reported
     * @param far the callee's session
     * @param farEvents what it reported since it was found ringing
     */
    public record Pair(Session near, Events nearEvents, Session far, Events farEvents) {}
}
