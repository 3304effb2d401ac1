package org.jackfield.itests.interop;

import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.itests.interop.peer.BrowserPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.itests.support.Events;
import org.jackfield.itests.support.ThreePhones;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallState;
import org.jackfield.session.Session;
import org.junit.Test;

/** Transfers among us and two phones in a browser (RFC 5589), with us in each of the three parts. */
public abstract class BrowserTransferScenarios extends BrowserTest {

    BrowserTransferScenarios(BrowserPhone.Library library) {
        super(library);
    }

    @Test
    @Interop(transport = "wss", feature = "blind transfer, we are the transferor")
    public void weTransferBlindly() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        BrowserPhone another = another();
        OurPhone.Call call = talk(us, it);
        assertTrue(call.session().blindTransfer(another.uri()));
        another.await(PeerPhone.State.RINGING);
        another.answer();
        call.ended();
        assertTones(it, another);
        row.seen("it followed: " + it.await(1, "refer"));
    }

    @Test
    @Interop(transport = "wss", feature = "blind transfer, we are the transferee")
    public void weAreTransferredBlindly() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        BrowserPhone another = another();
        OurPhone.Call call = talk(us, it);
        it.transfer(another.uri());
        another.await(PeerPhone.State.RINGING);
        another.answer();
        it.await(1, "transfer", "status=200");
        it.hangUp();
        call.ended();
        assertTones(us, following(us, call), another);
        row.seen("it was told 200");
    }

    @Test
    @Interop(transport = "wss", feature = "blind transfer, we are the target")
    public void weAreTheTargetOfABlindTransfer() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        BrowserPhone another = another();
        connect(it, another);
        it.transfer(ourUri());
        OurPhone.Call call = us.answer();
        it.await(1, "transfer", "status=200");
        it.hangUp();
        another.await(1, "ended");
        assertTones(us, call, another);
    }

    @Test
    @Interop(transport = "wss", feature = "attended transfer, we are the transferor")
    public void weTransferAfterAConsultation() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        BrowserPhone another = another();
        OurPhone.Call call = talk(us, it);
        OurPhone.Call consult = us.dial(
                another.uri(), CallOptions.DEFAULT.withTransferId(call.session().callId()));
        another.await(PeerPhone.State.RINGING);
        another.answer();
        consult.established();
        it.awaitSilence();
        assertTones(us, consult, another);
        assertTrue(consult.session().attendedTransfer(it.uri()));
        it.await(1, "replaced");
        call.ended();
        consult.ended();
        assertTones(it, another);
    }

    @Test
    @Interop(transport = "wss", feature = "attended transfer, we are the transferee")
    public void weAreTransferredAfterAConsultation() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        BrowserPhone another = another();
        OurPhone.Call call = talk(us, it);
        String first = it.call();
        it.hold();
        connect(it, another);
        it.transfer(first, it.call());
        another.await(1, "replaced");
        it.await(1, "transfer", "status=200");
        it.hangUp(first);
        call.ended();
        assertTones(us, following(us, call), another);
    }

    @Test
    @Interop(transport = "wss", feature = "attended transfer, we are the target")
    public void weAreTheTargetOfAnAttendedTransfer() throws Exception {
        OurPhone us = us(Map.of("trustedPeers", "127.0.0.1"));
        BrowserPhone it = it();
        BrowserPhone another = another();
        connect(it, another);
        String first = it.call();
        it.hold();
        OurPhone.Call consult = answer(us, it);
        it.transfer(first, it.call());
        Session joined = ThreePhones.replacement(us.phone());
        consult.ended();
        it.await(1, "transfer", "status=200");
        it.hangUp(first);
        assertTones(us, new OurPhone.Call(joined, new Events()), another);
    }

    /** Returns the call that we have made because of a transfer. */
    private static OurPhone.Call following(OurPhone us, OurPhone.Call transferred) {
        String from = transferred.session().callId();
        await("a call that follows " + from, () -> us.phone().sessions().stream()
                .anyMatch(it -> follows(it, from)));
        Session session = us.phone().sessions().stream()
                .filter(it -> follows(it, from))
                .findFirst()
                .orElseThrow();
        await("it is established", () -> session.status().callStatus() == CallState.TALKING);
        return new OurPhone.Call(session, new Events());
    }

    private static boolean follows(Session session, String callId) {
        return session.rtcSession().referredFrom().filter(callId::equals).isPresent();
    }
}
