package org.jackfield.itests.interop;

import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.session.SessionEvent;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Blind transfers in which baresip takes the other parts, without a PBX. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BaresipTransferIT extends InteropTest {

    private static final String AUTO = ";answermode=auto";

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "blind transfer: we ask it to call another baresip")
    public void weTransferItToAnother() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        BaresipPhone transferee = bed().baresip(2001, "udp", AUTO);
        BaresipPhone target = bed().baresip(2002, "udp", AUTO);
        OurPhone.Call call = phone.dial(transferee.uri()).established();
        assertTones(phone, call, transferee);
        assertTrue(call.session().blindTransfer(target.uri()));
        call.ended();
        target.await(PeerPhone.State.TALKING);
        target.awaitHears(transferee.tone());
        transferee.awaitHears(target.tone());
        row.seen("our call has ended; they hear " + target.tone() + " and " + transferee.tone() + " Hz");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "blind transfer: we ask it to call a phone of ours")
    public void weTransferItToUs() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        OurPhone target = ours().direct("4002", Map.of());
        BaresipPhone transferee = bed().baresip(2001, "udp", AUTO);
        OurPhone.Call call = phone.dial(transferee.uri()).established();
        assertTrue(call.session().blindTransfer(target.uri()));
        OurPhone.Call joined = target.answer();
        call.ended();
        assertTones(target, joined, transferee);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "blind transfer: it asks us to call another baresip")
    public void itTransfersUs() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        BaresipPhone transferor = bed().baresip(2001, "udp", AUTO);
        BaresipPhone target = bed().baresip(2002, "udp", AUTO);
        OurPhone.Call call = phone.dial(transferor.uri()).established();
        assertTones(phone, call, transferor);
        transferor.transfer(target.uri());
        assertTrue(call.events().await(SessionEvent.Refer.class).accepted());
        target.await(PeerPhone.State.TALKING);
        OurPhone.Call joined = phone.newest();
        assertTones(phone, joined, target);
        call.ended();
        row.seen("the first call has ended");
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "blind transfer: baresip is asked to call us")
    public void weAreTheTarget() throws Exception {
        OurPhone target = ours().direct("4001", Map.of());
        BaresipPhone transferor = bed().baresip(2001, "udp", AUTO);
        BaresipPhone transferee = bed().baresip(2002, "udp", AUTO);
        transferor.dial(transferee.uri());
        transferee.await(PeerPhone.State.TALKING);
        transferor.transfer(target.uri());
        OurPhone.Call joined = target.answer();
        assertTones(target, joined, transferee);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "blind transfer: its target is busy, the call goes on")
    public void theTargetIsBusy() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        BaresipPhone transferee = bed().baresip(2001, "udp", AUTO);
        BaresipPhone target = bed().baresip(2002, "udp", "");
        OurPhone.Call call = phone.dial(transferee.uri()).established();
        assertTrue(call.session().blindTransfer(target.uri()));
        target.await(PeerPhone.State.RINGING);
        target.reject();
        SessionEvent.WarningMessage warning = call.events().await(SessionEvent.WarningMessage.class);
        row.seen("we are told: " + warning.detail());
        await("nobody is held", () -> !call.status().isHold());
        call.awaitHears(transferee.tone());
        call.assertHears(transferee.tone());
        transferee.awaitSound();
        row.seen("we hear " + transferee.tone() + " Hz again, it hears sound");
    }
}
