package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.OptionalInt;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.support.Events;
import org.jackfield.itests.support.ThreePhones;
import org.jackfield.session.CallOptions;
import org.jackfield.session.RtcSession;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/**
 * Attended transfers (RFC 5589 section 7) among baresip and two phones of ours, without a PBX. baresip 1.0.0 has no command for
 * one and does not know Replaces; as the one that transfers it is given the whole Refer-To.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BaresipAttendedTransferIT extends InteropTest {

    private static final String AUTO = ";answermode=auto";

    @Test
    @Interop(
            peer = "baresip",
            transport = "udp",
            feature = "attended transfer by baresip: we are the transferee and the target")
    public void itTransfersOneOfUsToTheOther() throws Exception {
        OurPhone transferee = ours().direct("4001", Map.of());
        OurPhone target = ours().direct("4002", Map.of("trustedPeers", "127.0.0.1"));
        BaresipPhone transferor = bed().baresip(2001, "udp", AUTO);
        OurPhone.Call first = transferee.dial(transferor.uri()).established();
        assertTones(transferee, first, transferor);
        transferor.hold();
        await("the first call is held", () -> first.status().isHold());
        transferor.dial(target.uri());
        OurPhone.Call consult = target.answer();
        assertTones(target, consult, transferor);
        transferor.turnTo(first.session().callId());
        transferor.transfer(replacing(target, consult.session().rtcSession()));
        assertTrue(first.events().await(SessionEvent.Refer.class).accepted());
        Session joined = ThreePhones.replacement(target.phone());
        consult.ended();
        assertTones(transferee, transferee.newest(), target, new OurPhone.Call(joined, new Events()));
        first.ended();
    }

    /** Returns what stands in Refer-To: the tags as the target sees them (RFC 3891 section 6.1). */
    private static String replacing(OurPhone target, RtcSession dialog) {
        return "<%s?Replaces=%s%%3Bto-tag%%3D%s%%3Bfrom-tag%%3D%s>"
                .formatted(
                        target.uri(),
                        dialog.callId().replace("@", "%40"),
                        dialog.localTag().orElseThrow(),
                        dialog.remoteTag().orElseThrow());
    }

    @Test
    @Interop(
            peer = "baresip",
            transport = "udp",
            feature = "attended transfer by us: baresip is the transferee, its call rings anew")
    public void weTransferIt() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        OurPhone target = ours().direct("4002", Map.of());
        BaresipPhone transferee = bed().baresip(2001, "udp", AUTO);
        OurPhone.Call parent = phone.dial(target.uri());
        target.answer();
        parent.established();
        OurPhone.Call consult = consult(phone, parent, transferee.uri());
        assertTones(phone, consult, transferee);
        assertTrue(consult.session().attendedTransfer(target.uri()));
        OurPhone.Call joined = target.answer();
        assertEquals("", joined.session().rtcSession().replacedCallId().orElse(""));
        row.seen(transferee.process().log().await("^INVITE .*Replaces", 1).replaceFirst("Replaces=.* ", "Replaces=… "));
        parent.ended();
        consult.ended();
        assertTones(target, joined, transferee);
    }

    @Test
    @Interop(
            peer = "baresip",
            transport = "udp",
            feature = "attended transfer by us: baresip is the target, refuses Replaces, the calls go on")
    public void weCannotTransferToIt() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        OurPhone transferee = ours().direct("4002", Map.of());
        BaresipPhone target = bed().baresip(2001, "udp", AUTO);
        OurPhone.Call parent = phone.dial(target.uri()).established();
        assertTones(phone, parent, target);
        OurPhone.Call consult = consult(phone, parent, transferee);
        assertTrue(consult.session().attendedTransfer(target.uri()));
        SessionEvent.WarningMessage warning = consult.events().await(SessionEvent.WarningMessage.class);
        assertEquals(OptionalInt.of(420), warning.code());
        assertEquals(1, target.process().log().count("^Replaces: "));
        row.seen("we are told " + warning.code().getAsInt() + " " + warning.detail());
        consult.awaitHears(transferee.tone());
        consult.assertHears(transferee.tone());
        assertTrue(parent.session().unhold());
        await("the first call is resumed", () -> !parent.status().isHold());
        assertEcho(phone, parent, target);
    }

    private OurPhone.Call consult(OurPhone phone, OurPhone.Call parent, String target) throws Exception {
        return phone.dial(
                        target,
                        CallOptions.DEFAULT.withTransferId(parent.session().callId()))
                .established();
    }

    private OurPhone.Call consult(OurPhone phone, OurPhone.Call parent, OurPhone target) throws Exception {
        OurPhone.Call consult = phone.dial(
                target.uri(),
                CallOptions.DEFAULT.withTransferId(parent.session().callId()));
        target.answer();
        return consult.established();
    }

    private void assertTones(OurPhone one, OurPhone.Call its, OurPhone other, OurPhone.Call others) {
        its.awaitHears(other.tone());
        its.assertHears(other.tone());
        others.awaitHears(one.tone());
        others.assertHears(one.tone());
        row.seen("they hear " + other.tone() + " and " + one.tone() + " Hz");
    }
}
