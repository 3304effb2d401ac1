package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.support.Await;
import org.jackfield.session.CallState;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** The PBX is restarted while a call is on. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ServerRestartIT extends InteropTest {

    private static final String NUMBER = "4001";

    /** Within which a phone of ours is back: what its back-off takes at most after a short break. */
    private static final java.time.Duration BACK = java.time.Duration.ofSeconds(45);

    @Test
    @Interop(peer = "Kamailio", transport = "tcp", feature = "restarted in a call: it lives, and we register again")
    public void tcp() throws Exception {
        restart("tcp");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "restarted in a call: it lives, and we register again")
    public void tls() throws Exception {
        restart("tls");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "wss", feature = "restarted in a call: it lives, and we register again")
    public void wss() throws Exception {
        restart("wss");
    }

    private void restart(String transport) throws Exception {
        Kamailio pbx = bed().kamailio();
        OurPhone phone = ours().registered(bed(), NUMBER, transport, Map.of());
        BaresipPhone peer = bed().registeredBaresip(2001, "udp", ";answermode=auto");
        OurPhone.Call call = phone.dial(peer.uri()).established();
        assertTones(phone, call, peer);
        long begin = System.nanoTime();
        pbx.restart();
        Await.until("registered again", BACK, () -> pbx.contacts(NUMBER).size() == 1);
        row.seen("registered again after %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        await("the call recovers: " + call.status(), () -> !call.status().isRecovering());
        assertEquals(CallState.TALKING, call.status().callStatus());
        assertEcho(phone, call, peer);
        call.session().hangup();
        peer.await(org.jackfield.itests.interop.peer.PeerPhone.State.IDLE);
        row.seen("hung up");
    }
}
