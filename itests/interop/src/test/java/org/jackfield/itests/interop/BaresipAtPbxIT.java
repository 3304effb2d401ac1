package org.jackfield.itests.interop;

import java.util.Map;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Calls with baresip through Kamailio: each registered over its transport, DTLS-SRTP and ICE straight between the two. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BaresipAtPbxIT extends InteropTest {

    private static final String NUMBER = "4001";

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "calls both ways, both through Kamailio")
    public void udp() throws Exception {
        bothWays("udp", "udp");
    }

    @Test
    @Interop(peer = "baresip", transport = "tcp", feature = "calls both ways, both through Kamailio")
    public void tcp() throws Exception {
        bothWays("tcp", "tcp");
    }

    @Test
    @Interop(peer = "baresip", transport = "tls", feature = "calls both ways, both through Kamailio")
    public void tls() throws Exception {
        bothWays("tls", "tls");
    }

    @Test
    @Interop(peer = "baresip", transport = "ws", feature = "calls both ways, baresip over udp")
    public void ws() throws Exception {
        bothWays("ws", "udp");
    }

    @Test
    @Interop(peer = "baresip", transport = "wss", feature = "calls both ways, baresip over tcp")
    public void wss() throws Exception {
        bothWays("wss", "tcp");
    }

    private void bothWays(String ours, String its) throws Exception {
        OurPhone phone = ours().registered(bed(), NUMBER, ours, Map.of());
        BaresipPhone peer = bed().registeredBaresip(2001, its, "");
        OurPhone.Call call = phone.dial(peer.uri());
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        call.established();
        assertTones(phone, call, peer);
        peer.hangUp();
        call.ended();
        row.seen("it has hung up");
        peer.dial(Kamailio.uri(NUMBER));
        OurPhone.Call second = phone.answer();
        assertTones(phone, second, peer);
        second.session().hangup();
        peer.await(PeerPhone.State.IDLE);
        row.seen("we have hung up");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "plain RTP through rtpengine, both ways")
    public void plainRtp() throws Exception {
        bed().rtpengine();
        OurPhone phone = ours().registered(bed(), NUMBER, "udp", Map.of());
        BaresipPhone peer = bed().registeredBaresip(3001, "udp", ";answermode=auto");
        OurPhone.Call call = phone.dial(peer.uri()).established();
        assertTones(phone, call, peer);
        call.session().hangup();
        peer.await(PeerPhone.State.IDLE);
        peer.dial(Kamailio.uri(NUMBER));
        assertTones(phone, phone.answer(), peer);
    }

    @Test
    @Interop(peer = "baresip", transport = "wss", feature = "plain RTP (G.711) through rtpengine: hold, keys both ways")
    public void plainRtpFeatures() throws Exception {
        bed().rtpengine();
        OurPhone phone = ours().registered(bed(), NUMBER, "wss", Map.of());
        BaresipPhone peer = bed().registeredBaresip(3002, "udp", ";answermode=auto;audio_codecs=PCMU,PCMA");
        OurPhone.Call call = phone.dial(peer.uri()).established();
        assertTones(phone, call, peer);
        call.session().dtmf("17#");
        await("it has heard 17#", () -> peer.keysHeard().equals("17#"));
        peer.press("28*");
        await("we have heard 28*", () -> call.events().keys().equals("28*"));
        row.seen("keys 17# there, 28* here");
        call.session().hold();
        call.awaitSilence();
        peer.awaitSilence();
        call.session().unhold();
        assertEcho(phone, call, peer);
    }
}
