package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jackfield.itests.interop.bed.Coturn;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.session.Report;
import org.jackfield.session.SessionEvent;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Calls by a TURN server, and with a STUN server. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("coturn")
public class TurnIT extends InteropTest {

    @Test
    @Interop(transport = "udp", feature = "relay only, called by us: baresip")
    public void mediaGoByTheServerOverUdp() throws Exception {
        weCall("udp");
    }

    @Test
    @Interop(transport = "tcp", feature = "relay only, called by us: baresip")
    public void mediaGoByTheServerOverTcp() throws Exception {
        weCall("tcp");
    }

    @Test
    @Interop(transport = "tls", feature = "relay only, called by us: baresip")
    public void mediaGoByTheServerOverTls() throws Exception {
        try (UncheckedTurn unchecked = new UncheckedTurn()) {
            weCall("tls");
            row.seen(unchecked.toString());
        }
    }

    @Test
    @Interop(transport = "udp", feature = "relay only, calling us: baresip")
    public void theAnswerHasTheRelayOnly() throws Exception {
        OurPhone phone = relayed("udp", Coturn.PASSWORD);
        BaresipPhone peer = bed().baresip(2001, "udp", "");
        peer.dial(phone.uri());
        OurPhone.Call call = phone.answer();
        assertTones(phone, call, peer);
        assertRelayed(call, "udp");
    }

    @Test
    @Interop(transport = "udp", feature = "relay only with a wrong password: no call, and why")
    public void aWrongPasswordIsSaid() throws Exception {
        OurPhone phone = relayed("udp", "wrong");
        OurPhone.Call call = phone.dial(bed().baresip(2001, "udp", "").uri());
        String detail =
                call.events().await(SessionEvent.ClientError.class).reason().detail();
        assertTrue(detail, detail.contains("no relay candidate from turn:127.0.0.1"));
        assertTrue(detail, detail.contains("401 Unauthorized"));
        assertFalse(detail, detail.contains("wrong"));
        row.seen(detail);
    }

    @Test
    @Interop(transport = "udp", feature = "STUN, with no NAT in between: baresip")
    public void aServerThatTellsTheAddressTakesNoTime() throws Exception {
        String url = bed().coturn().url("udp").replace("turn:", "stun:").replace("?transport=udp", "");
        OurPhone phone = ours().direct("4001", Map.of("iceServers", url));
        BaresipPhone peer = bed().baresip(2001, "udp", "");
        OurPhone.Call call = phone.dial(peer.uri());
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        call.established();
        assertTones(phone, call, peer);
        assertEquals(
                List.of(),
                call.events().all().stream()
                        .filter(SessionEvent.WarningMessage.class::isInstance)
                        .collect(Collectors.toList()));
        row.seen("no warning of " + url);
    }

    private void weCall(String transport) throws Exception {
        OurPhone phone = relayed(transport, Coturn.PASSWORD);
        BaresipPhone peer = bed().baresip(2001, "udp", "");
        OurPhone.Call call = phone.dial(peer.uri());
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        call.established();
        assertTones(phone, call, peer);
        assertRelayed(call, transport);
    }

    private OurPhone relayed(String transport, String password) {
        return ours().direct(
                        "4001",
                        Map.of(
                                "iceServers",
                                bed().coturn().url(transport),
                                "iceUser",
                                Coturn.USER,
                                "icePassword",
                                password,
                                "iceTransportPolicy",
                                "relay"));
    }

    private void assertRelayed(OurPhone.Call call, String transport) {
        await(
                "a report with candidates",
                () -> call.session().callReport().localCandidateType().isPresent());
        Report report = call.session().callReport();
        assertEquals(Optional.of("relay"), report.localCandidateType());
        assertEquals(Optional.of(transport), report.relayProtocol());
        String sdp = call.session().rtcSession().localSdp().orElseThrow();
        assertTrue(sdp, sdp.contains(" typ relay "));
        assertFalse("no address of ours is told", sdp.contains(" typ host "));
        row.seen("report: relay over " + report.relayProtocol().orElseThrow() + ", far end "
                + report.iceCandidateType().orElse("unknown"));
    }
}
