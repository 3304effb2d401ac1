package org.jackfield.itests.interop;

import java.util.Map;
import org.jackfield.itests.interop.bed.Certificates;
import org.jackfield.itests.interop.bed.Ports;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Calls with baresip without a PBX: DTLS-SRTP and ICE. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BaresipDirectIT extends InteropTest {

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "direct call to it, it hangs up")
    public void weCallOverUdp() throws Exception {
        weCall("udp");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "direct call from it, we hang up")
    public void itCallsOverUdp() throws Exception {
        itCalls("udp");
    }

    @Test
    @Interop(peer = "baresip", transport = "tcp", feature = "direct call to it, it hangs up")
    public void weCallOverTcp() throws Exception {
        weCall("tcp");
    }

    @Test
    @Interop(peer = "baresip", transport = "tcp", feature = "direct call from it, we hang up")
    public void itCallsOverTcp() throws Exception {
        itCalls("tcp");
    }

    @Test
    @Interop(peer = "baresip", transport = "tls", feature = "direct call to it, it hangs up")
    public void weCallOverTls() throws Exception {
        weCall("tls");
    }

    @Test
    @Interop(peer = "baresip", transport = "tls", feature = "direct call from it, we hang up")
    public void itCallsOverTls() throws Exception {
        OurPhone phone = ours().direct("4001", withKeys());
        itCalls(phone, "sip:4001@127.0.0.1:" + Ports.OUR_TLS + ";transport=tls", "tls");
    }

    /** Both sides show a certificate of the bed's authority; baresip asks for none. */
    private Map<String, ?> withKeys() {
        Certificates certificates = bed().certificates();
        return Map.of(
                "trustStore", certificates.trustStore().toString(),
                "trustStorePassword", Certificates.PASSWORD,
                "keyStore", certificates.keyStore().toString(),
                "keyStorePassword", Certificates.PASSWORD,
                "tlsPort", Ports.OUR_TLS);
    }

    private void weCall(String transport) throws Exception {
        OurPhone phone = ours().direct("4001", transport.equals("tls") ? withKeys() : Map.of());
        BaresipPhone peer = bed().baresip(2001, transport, "");
        OurPhone.Call call = phone.dial(peer.uri());
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        call.established();
        assertTones(phone, call, peer);
        peer.hangUp();
        row.seen("it ended: " + call.ended().reason().detail());
        peer.await(PeerPhone.State.IDLE);
    }

    private void itCalls(String transport) throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        itCalls(phone, phone.uri() + ";transport=" + transport, transport);
    }

    private void itCalls(OurPhone phone, String uri, String transport) throws Exception {
        BaresipPhone peer = bed().baresip(2001, transport, "");
        peer.dial(uri);
        OurPhone.Call call = phone.answer();
        assertTones(phone, call, peer);
        call.session().hangup();
        peer.await(PeerPhone.State.IDLE);
        row.seen("it ended: " + peer.last("CALL_CLOSED"));
    }
}
