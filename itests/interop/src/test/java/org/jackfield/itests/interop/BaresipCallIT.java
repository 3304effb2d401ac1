package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.OptionalInt;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.session.Cause;
import org.jackfield.session.SessionEvent;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** What happens in a call with baresip, without a PBX. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BaresipCallIT extends InteropTest {

    /** As its configuration says. */
    private static final int MOST_CALLS = 4;

    private static final String KEYS = "159#0*";

    private OurPhone phone;
    private BaresipPhone peer;

    private OurPhone.Call ring(Map<String, ?> settings, String parameters) throws Exception {
        phone = ours().direct("4001", settings);
        peer = bed().baresip(2001, "udp", parameters);
        return phone.dial(peer.uri());
    }

    private OurPhone.Call talk() throws Exception {
        OurPhone.Call call = ring(Map.of(), "");
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        call.established();
        assertTones(phone, call, peer);
        return call;
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "we hold and resume")
    public void weHold() throws Exception {
        OurPhone.Call call = talk();
        assertTrue(call.session().hold());
        await("the call is held", () -> call.status().isHold());
        call.awaitSilence();
        peer.awaitSilence();
        row.seen("both hear nothing while it is held");
        assertTrue(call.session().unhold());
        await("the call is resumed", () -> !call.status().isHold());
        assertEcho(phone, call, peer);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "it holds and resumes")
    public void itHolds() throws Exception {
        OurPhone.Call call = talk();
        peer.hold();
        await("we are held", () -> call.status().isHold());
        peer.awaitSilence();
        row.seen("isHold, and it hears nothing");
        peer.resume();
        await("we are resumed", () -> !call.status().isHold());
        assertEcho(phone, call, peer);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "keys that we press (RFC 4733)")
    public void itHearsKeys() throws Exception {
        OurPhone.Call call = talk();
        assertTrue(call.session().dtmf(KEYS));
        await("it has heard " + KEYS, () -> peer.keysHeard().equals(KEYS));
        assertEcho(phone, call, peer);
        assertEquals(KEYS, peer.keysHeard());
        row.seen("it hears " + KEYS);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "keys that it presses (RFC 4733)")
    public void weHearKeys() throws Exception {
        OurPhone.Call call = talk();
        peer.press(KEYS);
        await("we have heard " + KEYS, () -> call.events().keys().equals(KEYS));
        assertEcho(phone, call, peer);
        assertEquals(KEYS, call.events().keys());
        row.seen("we hear " + KEYS);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "we cancel")
    public void weCancel() throws Exception {
        OurPhone.Call call = ring(Map.of(), "");
        peer.await(PeerPhone.State.RINGING);
        assertTrue(call.session().hangup());
        assertEquals(Cause.CANCELED, call.failed().cause());
        peer.await(PeerPhone.State.IDLE);
        row.seen("its call is closed: " + peer.last("CALL_CLOSED"));
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "it cancels")
    public void itCancels() throws Exception {
        phone = ours().direct("4001", Map.of());
        peer = bed().baresip(2001, "udp", "");
        peer.dial(phone.uri());
        OurPhone.Call call = phone.ringing();
        peer.await(PeerPhone.State.CALLING);
        peer.hangUp();
        assertEquals(Cause.CANCELED, call.failed().cause());
        row.seen("our call failed: Canceled");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "it rejects")
    public void itRejects() throws Exception {
        OurPhone.Call call = ring(Map.of(), "");
        peer.await(PeerPhone.State.RINGING);
        peer.reject();
        SessionEvent.Failed failed = call.failed();
        assertEquals(Cause.BUSY, failed.cause());
        row.seen("our call failed: " + failed.code().orElseThrow());
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "it is busy, with as many calls as it takes")
    public void itIsBusy() throws Exception {
        OurPhone.Call call = ring(Map.of("maxCalls", MOST_CALLS + 1, "autoHold", false), ";answermode=auto");
        call.established();
        for (int more = 1; more < MOST_CALLS; more++) {
            phone.dial(peer.uri()).established();
        }
        SessionEvent.Failed failed = phone.dial(peer.uri()).failed();
        assertEquals(Cause.BUSY, failed.cause());
        row.seen("our call failed: " + failed.code().orElseThrow());
        call.assertHears(peer.tone());
        row.seen("in the first one we hear " + peer.tone() + " Hz");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "we reject")
    public void weReject() throws Exception {
        phone = ours().direct("4001", Map.of("rejectCode", 603));
        peer = bed().baresip(2001, "udp", "");
        peer.dial(phone.uri());
        assertTrue(phone.ringing().session().reject());
        awaitClosed("603");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "we are busy")
    public void weAreBusy() throws Exception {
        OurPhone.Call call = ring(Map.of("callWaiting", false), ";answermode=auto");
        call.established();
        BaresipPhone second = bed().baresip(2002, "udp", "");
        second.dial(phone.uri());
        await("the second is refused", () -> second.last("CALL_CLOSED").contains("486"));
        row.seen("the second caller: " + second.last("CALL_CLOSED"));
        assertTones(phone, call, peer);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "nobody is there")
    public void nobodyIsThere() throws Exception {
        phone = ours().direct("4001", Map.of());
        peer = bed().baresip(2001, "udp", "");
        SessionEvent.Failed failed =
                phone.dial(peer.uri().replace("2001@", "2999@")).failed();
        assertEquals(OptionalInt.of(404), failed.code());
        row.seen("our call failed: 404");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "re-INVITE from us")
    public void weRefresh() throws Exception {
        OurPhone.Call call = talk();
        assertTrue(call.session().renegotiate());
        assertEcho(phone, call, peer);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "re-INVITE from it")
    public void itRefreshes() throws Exception {
        OurPhone.Call call = talk();
        peer.command("reinvite", "");
        call.events().await(SessionEvent.Reinvite.class);
        assertEcho(phone, call, peer);
    }

    private void awaitClosed(String why) {
        await("its call is closed: " + why, () -> peer.last("CALL_CLOSED").contains(why));
        row.seen("its call is closed: " + peer.last("CALL_CLOSED"));
    }
}
