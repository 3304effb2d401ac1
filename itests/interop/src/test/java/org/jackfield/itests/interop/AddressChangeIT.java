package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.bed.VethAddress;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.Await;
import org.jackfield.session.CallState;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneState;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** The computer's address goes in a call, as when it changes from one network to another. Its media go by that address too. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class AddressChangeIT extends InteropTest {

    private static final String NUMBER = "4001";
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    /** Within which the call is whole again: the account's recoveryTimeout. */
    private static final Duration WHOLE = Duration.ofSeconds(30);

    private static final int SHORT_TIMEOUT = 10;

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "our address changes in a call: it lives, registered anew")
    public void udp() throws Exception {
        String contact = change("udp");
        assertTrue(contact, contact.contains("@" + THERE + ':'));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "our address changes in a call: it lives, registered anew")
    public void tls() throws Exception {
        String contact = change("tls");
        assertTrue(contact, contact.contains("@" + THERE + ':'));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "wss", feature = "our address changes in a call: it lives, registered anew")
    public void wss() throws Exception {
        change("wss");
    }

    /** Returns the Contact that is registered afterwards. */
    private String change(String transport) throws Exception {
        BaresipPhone peer = peer();
        VethAddress address = address();
        Kamailio pbx = bed().kamailio();
        OurPhone phone = ours().registered(bed(), NUMBER, transport, Map.of("bind", "auto:0"));
        OurPhone.Call call = phone.dial(peer.uri()).established();
        assertTones(phone, call, peer);
        long begin = System.nanoTime();
        address.become(THERE);
        await("the call recovers", () -> call.status().isRecovering());
        pbx.log().await("IN REGISTER " + NUMBER + ".*\\[" + THERE + "\\]", 1);
        Await.until(
                "registered with one contact: " + pbx.contacts(NUMBER),
                WHOLE,
                () -> pbx.contacts(NUMBER).size() == 1);
        row.seen("registered from the other address after " + since(begin));
        Await.until("the call is whole: " + call.status(), WHOLE, () -> !call.status()
                .isRecovering());
        row.seen("whole after " + since(begin));
        assertEquals(CallState.TALKING, call.status().callStatus());
        assertEcho(phone, call, peer);
        String contact = pbx.contacts(NUMBER).get(0);
        peer.hangUp();
        call.ended();
        row.seen("it has hung up");
        return contact;
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tcp", feature = "our address is gone in a call and comes back: it lives")
    public void back() throws Exception {
        BaresipPhone peer = peer();
        VethAddress address = address();
        OurPhone phone = ours().registered(bed(), NUMBER, "tcp", Map.of("bind", HERE + ":0"));
        OurPhone.Call call = phone.dial(peer.uri()).established();
        assertTones(phone, call, peer);
        address.vanish();
        Accounts.awaitState(phone.phone(), PhoneState.DISCONNECTED);
        row.seen(phone.phone().status().detail().replaceFirst("; next.*", ""));
        long begin = System.nanoTime();
        address.become(HERE);
        Accounts.awaitState(phone.phone(), PhoneState.REGISTERED);
        row.seen("registered after " + since(begin));
        Await.until("the call is whole: " + call.status(), WHOLE, () -> !call.status()
                .isRecovering());
        assertEcho(phone, call, peer);
        peer.hangUp();
        call.ended();
        row.seen("it has hung up");
    }

    /** Through rtpengine, at 127.0.0.1: so that media must go by our address. */
    private BaresipPhone peer() {
        bed().rtpengine();
        return bed().registeredBaresip(3001, "udp", ";answermode=auto");
    }

    /** To be called when the others have made their connections: these stay then. */
    private VethAddress address() {
        VethAddress address = new VethAddress(HERE);
        return bed().keep(address, address::close);
    }

    private static String since(long begin) {
        return "%.1f s".formatted((System.nanoTime() - begin) / 1e9);
    }

    @Test
    @Interop(
            peer = "Kamailio",
            transport = "tcp",
            feature = "our address is gone: the call ends, the account comes back")
    public void gone() throws Exception {
        BaresipPhone peer = peer();
        VethAddress address = address();
        OurPhone phone =
                ours().registered(bed(), NUMBER, "tcp", Map.of("bind", HERE + ":0", "recoveryTimeout", SHORT_TIMEOUT));
        OurPhone.Call call = phone.dial(peer.uri()).established();
        assertTones(phone, call, peer);
        address.vanish();
        await("the call recovers", () -> call.status().isRecovering());
        EndReason reason = call.ended().reason();
        assertEquals(reason.toString(), Cause.CONNECTION_ERROR, reason.cause());
        row.seen(reason.detail());
        peer.hangUp();
        peer.await(PeerPhone.State.IDLE);
        address.become(HERE);
        Accounts.awaitState(phone.phone(), PhoneState.REGISTERED);
        OurPhone.Call next = phone.dial(peer.uri()).established();
        assertTones(phone, next, peer);
        next.session().hangup();
        peer.await(PeerPhone.State.IDLE);
        row.seen("back: registered, and called again");
    }

    @Test
    @Interop(
            peer = "Jackfield",
            transport = "udp",
            feature = "without a PBX: an address that comes back, and one that does not")
    public void direct() throws Exception {
        VethAddress address = address();
        OurPhone alice = ours().direct("4101", Map.of("bind", HERE + ":5171", "recoveryTimeout", SHORT_TIMEOUT * 2));
        OurPhone bob = ours().direct("4102", Map.of("bind", HERE + ":5172", "recoveryTimeout", SHORT_TIMEOUT * 2));
        OurPhone.Call call = alice.dial(bob.uri());
        OurPhone.Call called = bob.answer();
        call.assertHears(bob.tone());
        called.assertHears(alice.tone());
        address.vanish();
        await("the call recovers", () -> call.status().isRecovering());
        address.become(HERE);
        Await.until("the call is whole: " + call.status(), WHOLE, () -> !call.status()
                .isRecovering());
        call.awaitHears(bob.tone());
        called.awaitHears(alice.tone());
        row.seen("whole again");
        address.vanish();
        Await.until(
                "both are over",
                WHOLE,
                () -> call.session().endReason().isPresent()
                        && called.session().endReason().isPresent());
        row.seen(call.session().endReason().orElseThrow().detail());
        assertEquals(Cause.RTP_TIMEOUT, call.session().endReason().orElseThrow().cause());
        address.become(HERE);
        OurPhone.Call next = alice.dial(bob.uri());
        bob.answer().assertHears(alice.tone());
        next.session().hangup();
        row.seen("called again");
    }
}
