package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;

/** Alice, who sends 440 Hz, and Bob, who sends 1000 Hz: two accounts of one framework. */
public final class TwoPhones implements AutoCloseable {

    private static final int ALICE_HERTZ = 440;
    private static final int BOB_HERTZ = 1000;
    private static final double NEAR = 5;

    /** 300 ms: what the jitter buffer and the codec may take until a change is heard. */
    private static final int SETTLING = 30;

    private static final int ONE_SECOND = 100;

    private final Accounts accounts = new Accounts();
    private final Phone alice;
    private final Phone bob;
    private final IncomingCalls callsToBob;

    /** Configures the two; Alice waits three seconds for an answer. */
    public TwoPhones() {
        alice = accounts.create("alice", Map.of("audio", "tone:" + ALICE_HERTZ, "noAnswerTimeout", 3));
        bob = accounts.create("bob", Map.of("audio", "tone:" + BOB_HERTZ));
        callsToBob = IncomingCalls.of(bob);
    }

    /** Returns who calls. */
    public Phone alice() {
        return alice;
    }

    /** Returns who is called. */
    public Phone bob() {
        return bob;
    }

    /** Has Alice call Bob. */
    public Call dial() throws Exception {
        return new Call(alice, bob, callsToBob);
    }

    /** Asserts that Alice hears Bob. */
    public static void assertHearsBob(Session toBob) {
        assertHears(BOB_HERTZ, toBob);
    }

    /** Asserts that Bob hears Alice. */
    public static void assertHearsAlice(Session fromAlice) {
        assertHears(ALICE_HERTZ, fromAlice);
    }

    /** Asserts that nothing but digital silence is received. */
    public static void assertHearsNothing(Session session) {
        Ear.hear(session, SETTLING);
        assertEquals(0, Ear.hear(session, ONE_SECOND).level(), 1);
    }

    private static void assertHears(int hertz, Session session) {
        Ear.hear(session, SETTLING);
        Tone tone = Ear.hear(session, ONE_SECOND);
        assertEquals(tone.toString(), hertz, tone.hertz(), NEAR);
        assertTrue(tone.toString(), tone.purity() > 0.9);
    }

    @Override
    public void close() {
        accounts.close();
    }
}
