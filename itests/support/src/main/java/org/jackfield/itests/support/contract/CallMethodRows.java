package org.jackfield.itests.support.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.ThreePhones;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.Cause;
import org.jackfield.session.Registration;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.StaticCallStatus;
import org.jackfield.session.TerminateType;
import org.junit.Test;

/** The methods that begin, describe and end a call. */
public abstract class CallMethodRows extends ContractRows {

    protected CallMethodRows() {
        super("method");
    }

    @Test
    public void stopTimer() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        await("it has run", () -> call.near().timer().callDuration() >= 1);
        assertSame(call.near(), call.near().stopTimer());
        long stopped = call.near().timer().callDuration();
        await("the far end's runs on", () -> call.far().timer().callDuration() >= stopped + 2);

        assertEquals(stopped, call.near().timer().callDuration());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        row.farEnd("its timer runs on and it hears 440 Hz; ours stays at " + stopped + " s");
    }

    @Test
    public void on() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        List<SessionEvent> heard = new CopyOnWriteArrayList<>();
        List<SessionEvent.Dtmf> keys = new CopyOnWriteArrayList<>();
        Registration named = call.far().on("dtmf", heard::add);
        call.far().on(SessionEventType.DTMF, keys::add);
        assertTrue(call.near().dtmf("1"));
        await("the key is heard by both listeners", () -> heard.size() == 1 && keys.size() == 1);

        named.close();
        assertTrue(call.near().dtmf("2"));
        await("the other listener hears the next", () -> keys.size() == 2);
        assertEquals(1, heard.size());
        assertThrows(IllegalArgumentException.class, () -> call.far().on("noSuchEvent", heard::add));
        row.farEnd("a key pressed there reaches both listeners, the removed one no more; an unknown name is refused");
    }

    @Test
    public void reject() throws Exception {
        ThreePhones.Pair call = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        assertFalse(call.near().reject());
        assertTrue(call.far().reject());
        phones().wire().await("a 486", message -> message.isResponse(486, "INVITE"));
        assertEquals(
                Cause.REJECTED,
                call.farEvents().await(SessionEvent.Failed.class).cause());
        assertEquals(
                Cause.BUSY, call.nearEvents().await(SessionEvent.Failed.class).cause());
        assertFalse(call.far().reject());
        row.wire("486");
        row.farEnd("failed, Busy");
    }

    @Test
    public void answer() throws Exception {
        ThreePhones.Pair other = phones().talk(phones().carol(), phones().bob());
        ThreePhones.Pair call = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        assertEquals(Result.SUCCESS, ThreePhones.get(call.far().answer()));
        call.farEvents().await(SessionEvent.Confirmed.class);

        await(
                "the other call is held",
                () -> other.far().status().isHold() && other.near().status().isHold());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
        ThreePhones.awaitSilence(other.near());
        Result twice = ThreePhones.get(call.far().answer());
        assertEquals(ResultCode.NOT_FOUND_CALL_ID, twice.resultCode());
        row.farEnd("hears 1000 Hz; the other call's far end is held and hears nothing");
    }

    @Test
    public void hangup() throws Exception {
        ThreePhones.Pair cancelled = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        assertTrue(cancelled.near().hangup());
        phones().wire().await("a CANCEL", message -> message.isRequest("CANCEL"));
        assertEquals(
                Cause.CANCELED,
                cancelled.farEvents().await(SessionEvent.Failed.class).cause());

        ThreePhones.Pair refused = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        assertTrue(refused.far().hangup());
        phones().wire().await("a 486", message -> message.isResponse(486, "INVITE"));

        ThreePhones.Pair talking = phones().talk(phones().alice(), phones().bob());
        assertTrue(talking.near().hangup());
        phones().wire().await("a BYE", message -> message.isRequest("BYE"));
        assertEquals(
                Cause.TERMINATED,
                talking.farEvents().await(SessionEvent.Ended.class).cause());
        assertFalse(talking.near().hangup());
        row.wire("CANCEL before the answer, 486 when called, BYE after");
        row.farEnd("Canceled, Busy, Terminated");
    }

    @Test
    public void terminate() throws Exception {
        ThreePhones.Pair ringing = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        assertTrue(ringing.far().terminate(TerminateType.REJECT));
        phones().wire().await("a 486", message -> message.isResponse(486, "INVITE"));
        ringing.nearEvents().await(SessionEvent.Failed.class);

        ThreePhones.Pair talking = phones().talk(phones().alice(), phones().bob());
        assertTrue(talking.near().terminate(TerminateType.TERMINATE));
        phones().wire().await("a BYE", message -> message.isRequest("BYE"));
        SessionEvent.Ended ended = talking.nearEvents().await(SessionEvent.Ended.class);
        talking.farEvents().await(SessionEvent.Ended.class);
        assertTrue(ended.reason().detail(), ended.reason().detail().contains("terminate"));
        row.wire("486 while it rings, BYE while it talks");
    }

    @Test
    public void setStatus() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        phones().wire().forget();
        assertSame(call.near(), call.near().setStatus(CallStatusUpdate.NONE.withCompany("Example Ltd")));
        SessionEvent.StatusChange last = awaitChange(call, "Example Ltd");
        assertEquals("", last.oldStatus().company());
        call.near().setStatus(CallStatusUpdate.NONE.withCompany("Example Ltd"));
        assertTrue(call.near().hold());
        await("the far end is held", () -> call.far().status().isHold());

        assertEquals(
                1,
                changes(call, "Example Ltd").stream()
                        .filter(change -> !change.newStatus().isHold())
                        .count());
        assertEquals("", call.far().status().company());
        assertTrue(phones().wire().messages().get(0).isRequest("INVITE"));
        row.wire("nothing is sent for it: the next message is the hold's re-INVITE");
    }

    private static SessionEvent.StatusChange awaitChange(ThreePhones.Pair call, String company) {
        await("the event has come", () -> !changes(call, company).isEmpty());
        return changes(call, company).get(0);
    }

    private static List<SessionEvent.StatusChange> changes(ThreePhones.Pair call, String company) {
        return call.nearEvents().all().stream()
                .filter(SessionEvent.StatusChange.class::isInstance)
                .map(SessionEvent.StatusChange.class::cast)
                .filter(change -> change.newStatus().company().equals(company))
                .toList();
    }

    @Test
    public void setStaticStatus() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        StaticCallStatus own = StaticCallStatus.NONE.withName("My Bob").withCompany("Example Ltd");
        assertSame(call.near(), call.near().setStaticStatus(own, true));
        identify("\"Dora\" <sip:777@127.0.0.1>");
        assertTrue(call.far().hold());
        await("the number follows", () -> call.near().status().number().equals("777"));
        assertEquals("My Bob", call.near().status().name());

        call.near().setStaticStatus(StaticCallStatus.NONE, false);
        identify("\"Emil\" <sip:778@127.0.0.1>");
        assertTrue(call.far().unhold());
        await("the name follows again", () -> call.near().status().name().equals("Emil"));
        row.wire("two re-INVITEs with other names: the first changes no name (manual), the second does");
    }

    private void identify(String remoteParty) {
        phones().wire()
                .insert(
                        "Remote-Party-ID: " + remoteParty,
                        message -> message.isRequest("INVITE") && message.withinDialog());
    }

    @Test
    public void destroy() throws Exception {
        ThreePhones.Pair talking = phones().talk(phones().alice(), phones().bob());
        talking.near().destroy();
        phones().wire().await("a BYE", message -> message.isRequest("BYE"));
        talking.farEvents().await(SessionEvent.Ended.class);
        await("the session is gone", () -> phones().alice().sessions().isEmpty());
        assertTrue(talking.nearEvents().all().stream().noneMatch(SessionEvent.Ended.class::isInstance));

        Session dialled = ThreePhones.get(phones().alice().call(Accounts.uri(phones().bob())));
        Session rings = phones().incoming(phones().bob());
        dialled.destroy();
        phones().wire().await("a CANCEL", message -> message.isRequest("CANCEL"));
        await(
                "it rings no more",
                () -> !rings.status().isRing() || rings.endReason().isPresent());
        row.wire("BYE while it talks, CANCEL while it rings");
        row.farEnd("never left hanging");
    }
}
