package org.jackfield.itests.interop;

import java.time.Duration;
import java.util.Map;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.itests.support.Await;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/**
 * Session timers (RFC 4028) with baresip, which knows none: Kamailio asks for one in both directions, and it is we who refresh, as
 * caller and as callee.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BaresipSessionTimerIT extends InteropTest {

    private static final String NUMBER = "4001";

    /** One of those for which Kamailio keeps the time. */
    private static final int ITS_NUMBER = 2009;

    private static final Duration HALF_INTERVAL = Duration.ofSeconds(45);

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "session timer of 90 s, we call: we refresh by re-INVITE")
    public void weCall() throws Exception {
        OurPhone phone = ours().registered(bed(), NUMBER, "udp", Map.of("sessionExpires", 90));
        BaresipPhone peer = bed().registeredBaresip(ITS_NUMBER, "udp", "");
        OurPhone.Call call = phone.dial(peer.uri());
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        call.established();
        assertRefreshed(phone, call, peer);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "session timer of 90 s, it calls: we refresh by re-INVITE")
    public void itCalls() throws Exception {
        OurPhone phone = ours().registered(bed(), NUMBER, "udp", Map.of("sessionExpires", 90));
        BaresipPhone peer = bed().registeredBaresip(ITS_NUMBER, "udp", "");
        peer.dial(Kamailio.uri(NUMBER));
        assertRefreshed(phone, phone.answer(), peer);
    }

    private void assertRefreshed(OurPhone phone, OurPhone.Call call, BaresipPhone peer) throws Exception {
        assertTones(phone, call, peer);
        String request = "^INVITE ";
        int before = peer.process().log().count(request);
        Await.until(
                "a re-INVITE after 45 s",
                HALF_INTERVAL.plusSeconds(15),
                () -> peer.process().log().count(request) > before);
        row.seen("re-INVITE after 45 s");
        assertEcho(phone, call, peer);
    }
}
