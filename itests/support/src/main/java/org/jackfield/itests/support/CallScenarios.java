package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jackfield.session.CallState;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Calls between two accounts, over real SIP and real WebRTC. */
public abstract class CallScenarios {

    private TwoPhones phones;

    @Before
    public void configure() {
        phones = new TwoPhones();
    }

    @After
    public void remove() {
        phones.close();
    }

    @Test
    public void bothSidesHearEachOther() throws Exception {
        Call call = phones.dial().answer();

        TwoPhones.assertHearsBob(call.toBob());
        TwoPhones.assertHearsAlice(call.fromAlice());
        assertEquals(CallState.TALKING, call.toBob().status().callStatus());
        assertEquals(CallState.TALKING, call.fromAlice().status().callStatus());
        assertTrue(call.fromAlice().hangup());
        assertTerminated(call.toBob(), call.aliceEvents(), EndReason.Originator.REMOTE);
        assertTerminated(call.fromAlice(), call.bobEvents(), EndReason.Originator.LOCAL);
        assertNumbered(call.aliceEvents().all());
        assertNumbered(call.bobEvents().all());
    }

    @Test
    public void muteIsHeardAsSilence() throws Exception {
        Call call = phones.dial().answer();
        TwoPhones.assertHearsAlice(call.fromAlice());

        assertTrue(call.toBob().mute());
        TwoPhones.assertHearsNothing(call.fromAlice());
        assertTrue(call.toBob().unmute());
        TwoPhones.assertHearsAlice(call.fromAlice());
    }

    @Test
    public void informationGoesBothWays() throws Exception {
        Call call = phones.dial().answer();
        String longest = "ü".repeat(4096);

        assertEquals(Result.SUCCESS, get(call.toBob().sendInfo("application/json", "{}")));
        assertEquals(Result.SUCCESS, get(call.fromAlice().sendInfo("text/plain", longest)));
        assertEquals("{}", call.bobEvents().await(SessionEvent.NewInfo.class).body());
        SessionEvent.NewInfo heard = call.aliceEvents().await(SessionEvent.NewInfo.class);
        assertEquals("text/plain", heard.contentType());
        assertEquals(longest, heard.body());
        assertTrue(call.toBob().hangup());
        call.aliceEvents().await(SessionEvent.Ended.class);
        assertEquals(
                ResultCode.NOT_FOUND_CALL_ID,
                get(call.toBob().sendInfo("text/plain", "late")).resultCode());
    }

    private static Result get(CompletionStage<Result> stage) throws Exception {
        return stage.toCompletableFuture().get(Services.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    public void theCalleeRejects() throws Exception {
        Call call = phones.dial().ring();

        assertTrue(call.fromAlice().reject());
        SessionEvent.Failed failed = call.aliceEvents().await(SessionEvent.Failed.class);
        assertEquals(Cause.BUSY, failed.cause());
        assertEquals(OptionalInt.of(486), failed.reason().code());
        assertEquals(Cause.REJECTED, failure(call.bobEvents()));
    }

    @Test
    public void theCallerCancels() throws Exception {
        Call call = phones.dial().ring();
        call.aliceEvents().await(SessionEvent.Progress.class);

        assertTrue(call.toBob().hangup());
        assertEquals(Cause.CANCELED, failure(call.aliceEvents()));
        assertEquals(Cause.CANCELED, failure(call.bobEvents()));
    }

    @Test
    public void theCalleeNeverAnswers() throws Exception {
        Call call = phones.dial().ring();

        assertEquals(Cause.NO_ANSWER, failure(call.aliceEvents()));
        assertEquals(Cause.CANCELED, failure(call.bobEvents()));
    }

    @Test
    public void nothingHappensAfterTheEnd() throws Exception {
        Call call = phones.dial().answer();
        assertTrue(call.toBob().hangup());
        call.aliceEvents().await(SessionEvent.Ended.class);
        call.bobEvents().await(SessionEvent.Ended.class);

        assertFalse(call.toBob().hangup());
        assertFalse(call.toBob().mute());
        assertFalse(call.fromAlice().hangup());
        Await.until(
                "no session is left",
                Services.BOUND,
                () -> phones.alice().sessions().isEmpty()
                        && phones.bob().sessions().isEmpty());
    }

    private static Cause failure(Events events) {
        return events.await(SessionEvent.Failed.class).cause();
    }

    private static void assertTerminated(Session session, Events events, EndReason.Originator originator) {
        SessionEvent.Ended ended = events.await(SessionEvent.Ended.class);
        assertEquals(Cause.TERMINATED, ended.cause());
        assertEquals(originator, ended.reason().originator());
        assertEquals(ended.reason(), session.endReason().orElseThrow());
    }

    /** The numbers of consecutive events are consecutive. */
    private static void assertNumbered(List<SessionEvent> events) {
        long first = events.get(0).context().sequence();
        IntStream.range(0, events.size())
                .forEach(i -> assertEquals(first + i, events.get(i).context().sequence()));
    }
}
