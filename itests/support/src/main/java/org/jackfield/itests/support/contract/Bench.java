package org.jackfield.itests.support.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.Ear;
import org.jackfield.itests.support.Events;
import org.jackfield.itests.support.IncomingCalls;
import org.jackfield.itests.support.Services;
import org.jackfield.itests.support.Silence;
import org.jackfield.itests.support.Tone;
import org.jackfield.itests.support.wire.WireTap;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/** Three accounts of one framework, each with a tone of its own, and the wire between them. */
final class Bench implements AutoCloseable {

    static final int ALICE = 440;
    static final int BOB = 1000;
    static final int CAROL = 700;
    private static final double NEAR = 5;
    private static final int SETTLING = 30;
    private static final int ONE_SECOND = 100;

    private final Accounts accounts = new Accounts();
    private final Map<Phone, IncomingCalls> incoming = new HashMap<>();
    private final WireTap wire;
    private final Phone alice;
    private final Phone bob;
    private final Phone carol;

    Bench() throws IOException {
        wire = new WireTap();
        alice = create("alice", ALICE, Map.of());
        bob = create("bob", BOB, Map.of());
        carol = create("carol", CAROL, Map.of());
    }

    /** Makes one more account, or the same with other settings. */
    Phone create(String name, int tone, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("audio", "tone:" + tone);
        all.put("server", wire.uri());
        all.put("trustedPeers", "127.0.0.1");
        all.put("guardUnconnected", false);
        all.put("noAnswerTimeout", 20);
        all.putAll(settings);
        Phone phone = accounts.create(name, all);
        incoming.put(phone, IncomingCalls.of(phone));
        return phone;
    }

    WireTap wire() {
        return wire;
    }

    Phone alice() {
        return alice;
    }

    Phone bob() {
        return bob;
    }

    Phone carol() {
        return carol;
    }

    /** Has one call another and waits until it rings there. */
    Pair ring(Phone caller, Phone callee, CallOptions options) throws Exception {
        Events near = new Events();
        Session session = get(caller.call(Accounts.uri(callee), options.withListener(near)));
        Session far = incoming.get(callee).next();
        Events farEvents = new Events();
        far.addListener(farEvents);
        return new Pair(session, near, far, farEvents);
    }

    /** Has one call another, who answers, and waits until both know. */
    Pair talk(Phone caller, Phone callee) throws Exception {
        return talk(caller, callee, CallOptions.DEFAULT, CallOptions.DEFAULT);
    }

    Pair talk(Phone caller, Phone callee, CallOptions options, CallOptions answer) throws Exception {
        Pair pair = ring(caller, callee, options);
        assertEquals(Result.SUCCESS, get(pair.far().answer(answer)));
        pair.nearEvents().await(SessionEvent.Confirmed.class);
        pair.farEvents().await(SessionEvent.Confirmed.class);
        return pair;
    }

    /** Returns the next call that comes to a phone. */
    Session incoming(Phone phone) throws InterruptedException {
        return incoming.get(phone).next();
    }

    /** Asserts that a session receives this tone. */
    static void assertHears(int hertz, Session session) {
        Ear.hear(session, SETTLING);
        Tone tone = Ear.hear(session, ONE_SECOND);
        assertEquals(tone.toString(), hertz, tone.hertz(), NEAR);
        assertTrue(tone.toString(), tone.purity() > 0.9);
    }

    /** Waits until a session receives no sound. */
    static void awaitSilence(Session session) {
        Silence.await(session, 2);
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
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
    record Pair(Session near, Events nearEvents, Session far, Events farEvents) {}
}
