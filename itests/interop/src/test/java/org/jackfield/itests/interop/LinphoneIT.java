package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.peer.LinphonePhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Calls with linphonec through the PBX: DTLS-SRTP and ICE from end to end. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("linphone")
public class LinphoneIT extends InteropTest {

    private static final String OUR_NUMBER = "4002";
    private static final int ITS_NUMBER = 2021;
    private static final String KEYS = "159#";

    @Test
    @Interop(transport = "udp", feature = "call to it, it hangs up")
    public void weCallOverUdp() throws Exception {
        weCall("udp");
    }

    @Test
    @Interop(transport = "tcp", feature = "call to it, it hangs up")
    public void weCallOverTcp() throws Exception {
        weCall("tcp");
    }

    @Test
    @Interop(transport = "tls", feature = "call to it, it hangs up")
    public void weCallOverTls() throws Exception {
        weCall("tls");
    }

    @Test
    @Interop(transport = "udp", feature = "call from it, we hang up")
    public void itCallsOverUdp() throws Exception {
        itCalls("udp");
    }

    @Test
    @Interop(transport = "tcp", feature = "call from it, we hang up")
    public void itCallsOverTcp() throws Exception {
        itCalls("tcp");
    }

    @Test
    @Interop(transport = "tls", feature = "call from it, we hang up")
    public void itCallsOverTls() throws Exception {
        itCalls("tls");
    }

    private void weCall(String transport) throws Exception {
        OurPhone us = us(transport);
        LinphonePhone it = it(transport);
        OurPhone.Call call = talk(us, it);
        it.hangUp();
        EndReason reason = call.ended().reason();
        assertEquals(EndReason.Originator.REMOTE, reason.originator());
        assertEquals(Cause.TERMINATED, reason.cause());
    }

    private void itCalls(String transport) throws Exception {
        OurPhone us = us(transport);
        LinphonePhone it = it(transport);
        OurPhone.Call call = answer(us, it);
        assertTrue(call.session().hangup());
        it.await(PeerPhone.State.IDLE);
    }

    @Test
    @Interop(transport = "udp", feature = "we hold and resume")
    public void weHold() throws Exception {
        OurPhone us = us("udp");
        LinphonePhone it = it("udp");
        OurPhone.Call call = talk(us, it);
        assertTrue(call.session().hold());
        it.awaitSilence();
        call.awaitSilence();
        row.seen("silence at both");
        assertTrue(call.session().unhold());
        assertTones(us, call, it);
    }

    @Test
    @Interop(transport = "udp", feature = "it holds and resumes a call of its own")
    public void itHolds() throws Exception {
        OurPhone us = us("udp");
        LinphonePhone it = it("udp");
        OurPhone.Call call = answer(us, it);
        it.hold();
        await("we are held", () -> call.session().status().isHold());
        row.seen("we are held");
        it.resume();
        await("we are not held", () -> !call.session().status().isHold());
        assertTones(us, call, it);
    }

    @Test
    @Interop(transport = "udp", feature = "our keys by RFC 4733")
    public void weSendTelephoneEvents() throws Exception {
        assertItHearsKeys("rfc4733");
    }

    @Test
    @Interop(transport = "udp", feature = "our keys by INFO")
    public void weSendInfo() throws Exception {
        assertItHearsKeys("info");
    }

    private void assertItHearsKeys(String means) throws Exception {
        OurPhone us = ours().registered(bed(), OUR_NUMBER, "udp", Map.of("dtmf", means));
        LinphonePhone it = it("udp");
        OurPhone.Call call = talk(us, it);
        assertTrue(call.session().dtmf(KEYS));
        await("it gets " + KEYS, () -> it.keysHeard().equals(KEYS));
        assertTones(us, call, it);
        assertEquals(KEYS, it.keysHeard());
        row.seen("it got " + KEYS);
    }

    @Test
    @Interop(transport = "udp", feature = "its keys by RFC 4733")
    public void itSendsTelephoneEvents() throws Exception {
        assertWeHearKeys(false);
    }

    @Test
    @Interop(transport = "udp", feature = "its keys by INFO")
    public void itSendsInfo() throws Exception {
        assertWeHearKeys(true);
    }

    private void assertWeHearKeys(boolean byInfo) throws Exception {
        OurPhone us = us("udp");
        LinphonePhone it = bed().linphone(ITS_NUMBER, "udp", byInfo);
        OurPhone.Call call = talk(us, it);
        it.press(KEYS);
        await("we get " + KEYS, () -> call.events().keys().equals(KEYS));
        assertTones(us, call, it);
        assertEquals(KEYS, call.events().keys());
        row.seen("we got " + KEYS);
    }

    @Test
    @Interop(transport = "udp", feature = "we cancel")
    public void weCancel() throws Exception {
        OurPhone us = us("udp");
        LinphonePhone it = it("udp");
        OurPhone.Call call = us.dial(it.uri());
        it.await(PeerPhone.State.RINGING);
        assertTrue(call.session().hangup());
        it.await(PeerPhone.State.IDLE);
        row.seen("its call is over");
    }

    @Test
    @Interop(transport = "udp", feature = "it cancels")
    public void itCancels() throws Exception {
        OurPhone us = us("udp");
        LinphonePhone it = it("udp");
        it.dial(Kamailio.uri(OUR_NUMBER));
        OurPhone.Call call = us.ringing();
        it.hangUp();
        assertEquals(Cause.CANCELED, call.failed().reason().cause());
        row.seen("we were told CANCELED");
    }

    @Test
    @Interop(transport = "udp", feature = "it rejects")
    public void itRejects() throws Exception {
        OurPhone us = us("udp");
        LinphonePhone it = it("udp");
        OurPhone.Call call = us.dial(it.uri());
        it.await(PeerPhone.State.RINGING);
        it.reject();
        EndReason reason = call.failed().reason();
        assertEquals(Cause.REJECTED, reason.cause());
        row.seen("we were told " + reason.code().orElseThrow());
    }

    @Test
    @Interop(transport = "udp", feature = "we reject")
    public void weReject() throws Exception {
        OurPhone us = us("udp");
        LinphonePhone it = it("udp");
        it.dial(Kamailio.uri(OUR_NUMBER));
        assertTrue(us.ringing().session().reject());
        it.await(PeerPhone.State.IDLE);
        row.seen("its call is over");
    }

    private OurPhone us(String transport) {
        return ours().registered(bed(), OUR_NUMBER, transport, Map.of());
    }

    private LinphonePhone it(String transport) {
        return bed().linphone(ITS_NUMBER, transport, false);
    }

    private OurPhone.Call talk(OurPhone us, LinphonePhone it) throws Exception {
        OurPhone.Call call = us.dial(it.uri());
        it.await(PeerPhone.State.RINGING);
        it.answer();
        call.established();
        it.await(PeerPhone.State.TALKING);
        assertTones(us, call, it);
        return call;
    }

    private OurPhone.Call answer(OurPhone us, LinphonePhone it) throws Exception {
        it.dial(Kamailio.uri(OUR_NUMBER));
        OurPhone.Call call = us.answer();
        it.await(PeerPhone.State.TALKING);
        assertTones(us, call, it);
        return call;
    }
}
