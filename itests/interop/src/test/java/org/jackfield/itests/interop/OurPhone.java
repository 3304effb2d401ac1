package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Ear;
import org.jackfield.itests.support.Events;
import org.jackfield.itests.support.IncomingCalls;
import org.jackfield.itests.support.Services;
import org.jackfield.itests.support.Silence;
import org.jackfield.itests.support.Tone;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallStatus;
import org.jackfield.session.Phone;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/** One of our accounts, as the tests use it. */
public final class OurPhone {

    private static final double NEAR = 6;
    private static final int ROUGHLY = 60;

    /** As much as is left of a tone that went there and back on a machine with much to do. */
    private static final double LEAST_PURITY = 0.8;

    private static final int SETTLING = 30;
    private static final int ONE_SECOND = 100;
    private static final int QUIET = 4;

    private final Phone phone;
    private final int tone;
    private final IncomingCalls incoming;

    OurPhone(Phone phone, int tone) {
        this.phone = phone;
        this.tone = tone;
        incoming = IncomingCalls.of(phone);
    }

    /** Returns the phone. */
    public Phone phone() {
        return phone;
    }

    /** Returns what it sends, in Hz. */
    public int tone() {
        return tone;
    }

    /** Returns the URI under which it is reached directly, without a PBX. */
    public String uri() {
        return Accounts.uri(phone);
    }

    /** Calls. */
    public Call dial(String target) throws Exception {
        return dial(target, CallOptions.DEFAULT);
    }

    /** Calls with options. */
    public Call dial(String target, CallOptions options) throws Exception {
        Events events = new Events();
        return new Call(get(phone.call(target, options.withListener(events))), events);
    }

    /** Waits for a call that comes. */
    public Call ringing() throws InterruptedException {
        Session session = incoming.next();
        Events events = new Events();
        session.addListener(events);
        return new Call(session, events);
    }

    /** Waits for a call that comes, and answers it. */
    public Call answer() throws Exception {
        Call call = ringing();
        assertEquals(Result.SUCCESS, get(call.session().answer()));
        call.events().await(SessionEvent.Confirmed.class);
        return call;
    }

    /** Returns the newest of its calls, as the one that it was asked to make. */
    public Call newest() {
        List<Session> sessions = phone.sessions();
        Session session = sessions.get(sessions.size() - 1);
        Events events = new Events();
        session.addListener(events);
        return new Call(session, events);
    }

    /** Returns what a stage completes with. */
    public static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(Services.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * One of its calls.
     *
     * @param session the call
     * @param events what it has reported since it was dialled, or since it was found ringing
     */
    public record Call(Session session, Events events) {

        /** Waits until it is established. */
        public Call established() {
            Await.until(
                    "the call is established",
                    Services.BOUND,
                    () -> isConfirmed() || session.endReason().isPresent());
            assertTrue("it is over: " + session.endReason(), isConfirmed());
            return this;
        }

        private boolean isConfirmed() {
            return events.all().stream().anyMatch(SessionEvent.Confirmed.class::isInstance);
        }

        /** Asserts that this frequency is heard, for a second. */
        public void assertHears(int hertz) {
            Ear.hear(session, SETTLING);
            Tone heard = Ear.hear(session, ONE_SECOND);
            assertEquals(heard.toString(), hertz, heard.hertz(), NEAR);
            assertTrue(heard.toString(), heard.purity() > LEAST_PURITY);
        }

        /** Waits until this frequency is heard. */
        public void awaitHears(int hertz) {
            Await.until(
                    hertz + " Hz",
                    Services.BOUND,
                    () -> Math.abs(Ear.hear(session, SETTLING).hertz() - hertz) < ROUGHLY);
        }

        /** Returns what it is at the moment. */
        public CallStatus status() {
            return session.status();
        }

        /** Waits until nothing is heard. */
        public void awaitSilence() {
            Silence.await(session, QUIET);
        }

        /** Waits until it is over, and returns why. */
        public SessionEvent.Ended ended() {
            return events.await(SessionEvent.Ended.class);
        }

        /** Waits until it has failed, and returns why. */
        public SessionEvent.Failed failed() {
            return events.await(SessionEvent.Failed.class);
        }
    }
}
