package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;

import java.util.concurrent.TimeUnit;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/** A call from Alice to Bob, seen from both sides. */
public final class Call {

    private final Events aliceEvents = new Events();
    private final Events bobEvents = new Events();
    private final IncomingCalls callsToBob;
    private final Session toBob;
    private Session fromAlice;

    /** Has Alice call. */
    Call(Phone alice, Phone bob, IncomingCalls callsToBob) throws Exception {
        this.callsToBob = callsToBob;
        toBob = alice.call(Accounts.uri(bob), CallOptions.DEFAULT.withListener(aliceEvents))
                .toCompletableFuture()
                .get(Services.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until it rings at Bob's. */
    public Call ring() throws InterruptedException {
        fromAlice = callsToBob.next();
        fromAlice.addListener(bobEvents);
        return this;
    }

    /** Waits until it rings at Bob's, has him answer, and waits until it is established on both sides. */
    public Call answer() throws Exception {
        ring();
        Result result = fromAlice.answer().toCompletableFuture().get(Services.BOUND.toSeconds(), TimeUnit.SECONDS);
        assertEquals(Result.SUCCESS, result);
        aliceEvents.await(SessionEvent.Confirmed.class);
        bobEvents.await(SessionEvent.Confirmed.class);
        return this;
    }

    /** Returns Alice's session. */
    public Session toBob() {
        return toBob;
    }

    /** Returns Bob's session, once it has rung. */
    public Session fromAlice() {
        return fromAlice;
    }

    /** Returns what Alice's session has reported. */
    public Events aliceEvents() {
        return aliceEvents;
    }

    /** Returns what Bob's session has reported since it was found ringing. */
    public Events bobEvents() {
        return bobEvents;
    }
}
