package org.jackfield.itests.support.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jackfield.itests.support.Events;
import org.jackfield.itests.support.ThreePhones;
import org.jackfield.itests.support.wire.SipMessage;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallState;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.Result;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.StaticCallStatus;
import org.junit.Test;

/** The ten events. */
public abstract class EventRows extends ContractRows {

    protected EventRows() {
        super("event");
    }

    @Test
    public void callReport() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        await("three reports", () -> count(call.nearEvents(), SessionEvent.CallReport.class) >= 3);

        List<SessionEvent.CallReport> reports = of(call.nearEvents(), SessionEvent.CallReport.class);
        long gap = reports.get(2).context().time().toEpochMilli()
                - reports.get(1).context().time().toEpochMilli();
        assertTrue("gap of " + gap + " ms", gap > 2500 && gap < 3500);
        long sent = reports.get(2).callReport().audioSent().packets().orElseThrow();
        await(
                "the far end has received them",
                () -> call.far().callReport().audioReceived().packets().orElse(0) >= sent);
        row.farEnd("every 3 s (%d ms); received the %d packets reported as sent".formatted(gap, sent));
    }

    @Test
    public void streamAdded() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        SessionEvent.StreamAdded added = call.nearEvents().await(SessionEvent.StreamAdded.class);
        assertEquals(1, added.stream().audioTracks().size());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
        row.farEnd("its 1000 Hz are heard on the track that the event brings");
    }

    @Test
    public void ended() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.far().hangup());
        SessionEvent.Ended here = call.nearEvents().await(SessionEvent.Ended.class);
        SessionEvent.Ended there = call.farEvents().await(SessionEvent.Ended.class);

        phones().wire().await("a BYE", message -> message.isRequest("BYE"));
        assertEquals(Cause.TERMINATED, here.cause());
        assertEquals(EndReason.Originator.REMOTE, here.reason().originator());
        assertEquals(EndReason.Originator.LOCAL, there.reason().originator());
        row.wire("BYE");
        row.farEnd("ended, Terminated, at both ends");
    }

    @Test
    public void failed() throws Exception {
        ThreePhones.Pair call = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        assertTrue(call.far().reject());
        SessionEvent.Failed here = call.nearEvents().await(SessionEvent.Failed.class);
        SessionEvent.Failed there = call.farEvents().await(SessionEvent.Failed.class);

        phones().wire().await("a 486", message -> message.isResponse(486, "INVITE"));
        assertEquals(Cause.BUSY, here.cause());
        assertEquals(OptionalInt.of(486), here.code());
        assertEquals(Cause.REJECTED, there.cause());
        row.wire("486");
        row.farEnd("Rejected there, Busy (486) here");
    }

    @Test
    public void clientError() throws Exception {
        ThreePhones.Pair call = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        CallOptions missing = CallOptions.DEFAULT.withAudio(AudioInput.file(Path.of("there-is-no-such.wav")));
        Result result = ThreePhones.get(call.far().answer(missing));

        assertNotEquals(Result.SUCCESS, result);
        SessionEvent.ClientError error = call.farEvents().await(SessionEvent.ClientError.class);
        assertEquals(Cause.USER_DENIED_MEDIA_ACCESS, error.cause());
        phones().wire().await("a 480", message -> message.isResponse(480, "INVITE"));
        assertEquals(
                Cause.UNAVAILABLE,
                call.nearEvents().await(SessionEvent.Failed.class).cause());
        row.wire("480 when the sound to answer with cannot be opened");
        row.farEnd("failed, Unavailable");
    }

    @Test
    public void reinvite() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        phones().wire()
                .insert(
                        "P-Asserted-Identity: \"Dora\" <sip:777@127.0.0.1>",
                        message -> message.isRequest("INVITE") && message.withinDialog());
        assertTrue(call.far().hold());

        SessionEvent.Reinvite event = call.nearEvents().await(SessionEvent.Reinvite.class);
        assertTrue(event.accepted());
        assertEquals("777", event.identity().orElseThrow().user());
        await(
                "the other side is Dora now",
                () -> call.near().status().number().equals("777")
                        && call.near().status().name().equals("Dora"));
        row.wire("re-INVITE with P-Asserted-Identity from a trusted peer: number and name follow");
    }

    @Test
    public void accepted() throws Exception {
        ThreePhones.Pair call = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        assertEquals(0, count(call.nearEvents(), SessionEvent.Accepted.class));
        ThreePhones.get(call.far().answer());
        call.nearEvents().await(SessionEvent.Accepted.class);
        call.farEvents().await(SessionEvent.Accepted.class);
        phones().wire().await("a 200", message -> message.isResponse(200, "INVITE"));
        row.wire("with the 200, not before");
        row.farEnd("accepted too");
    }

    @Test
    public void confirmed() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        phones().wire().await("an ACK", message -> message.isRequest("ACK"));
        List<SessionEvent> events = call.farEvents().all();
        assertTrue(index(events, SessionEvent.Accepted.class) < index(events, SessionEvent.Confirmed.class));
        row.wire("with the ACK");
        row.farEnd("accepted, then confirmed");
    }

    @Test
    public void statusChange() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().hold());
        await(
                "the far end is told that it is held",
                () -> of(call.farEvents(), SessionEvent.StatusChange.class).stream()
                        .anyMatch(change -> change.newStatus().isHold()
                                && !change.oldStatus().isHold()));
        for (SessionEvent.StatusChange change : of(call.nearEvents(), SessionEvent.StatusChange.class)) {
            assertNotEquals(change.oldStatus(), change.newStatus());
        }
        assertTrue(of(call.nearEvents(), SessionEvent.StatusChange.class).stream()
                .anyMatch(change -> change.newStatus().callStatus() == CallState.TALKING));
        row.farEnd("isHold false, then true; old and new always differ");
    }

    @Test
    public void staticStatusChange() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        call.near().setStaticStatus(StaticCallStatus.NONE.withName("My Bob"), true);
        SessionEvent.StaticStatusChange event = call.nearEvents().await(SessionEvent.StaticStatusChange.class);
        assertEquals("My Bob", event.newStatus().name());
        assertEquals("bob", event.oldStatus().name());

        phones().wire().insert("Remote-Party-ID: \"Dora\" <sip:777@127.0.0.1>", EventRows::isReinvite);
        assertTrue(call.far().hold());
        await("the number follows", () -> call.near().status().number().equals("777"));
        assertEquals("My Bob", call.near().status().name());
        row.wire("a re-INVITE with another name leaves the application's own in manual mode");
    }

    private static boolean isReinvite(SipMessage message) {
        return message.isRequest("INVITE") && message.withinDialog();
    }

    private static <E extends SessionEvent> List<E> of(Events events, Class<E> type) {
        return events.all().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static int count(Events events, Class<? extends SessionEvent> type) {
        return of(events, type).size();
    }

    private static int index(List<SessionEvent> events, Class<? extends SessionEvent> type) {
        for (int i = 0; i < events.size(); i++) {
            if (type.isInstance(events.get(i))) {
                return i;
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " in " + events);
    }
}
