package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.bed.Sipp;
import org.jackfield.session.CallState;
import org.jackfield.session.PhoneEvent;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** SIPp: calls with plain RTP (G.711) through rtpengine, and requests outside of a call. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SippIT extends InteropTest {

    private static final String NUMBER = "4001";

    @Test
    @Interop(peer = "SIPp", transport = "udp", feature = "call to it through rtpengine, plain RTP; INFO, hold, resume")
    public void weCall() throws Exception {
        bed().rtpengine();
        Sipp sipp = bed().sipp("callee");
        OurPhone phone = ours().registered(bed(), NUMBER, "udp", Map.of("dtmf", "info"));
        OurPhone.Call call = phone.dial(Kamailio.uri("5001")).established();
        assertTrue(sipp.notes().await("OFFER", 1).contains("RTP/AVP"));
        call.awaitHears(phone.tone());
        call.assertHears(phone.tone());
        row.seen("it sends back our " + phone.tone() + " Hz");
        assertTrue(call.session().dtmf("5"));
        sipp.notes().await("INFO .*5", 1);
        assertTrue(call.session().hold());
        sipp.notes().await("REINVITE .*sendonly", 1);
        assertTrue(call.session().unhold());
        sipp.notes().await("REINVITE .*sendrecv", 1);
        call.awaitHears(phone.tone());
        call.assertHears(phone.tone());
        row.seen("INFO, sendonly, sendrecv, and the tone again");
        assertTrue(call.session().hangup());
        assertTrue(sipp.awaitEnd());
        row.seen("scenario met");
    }

    @Test
    @Interop(peer = "SIPp", transport = "udp", feature = "early media from it through rtpengine, plain RTP")
    public void itSendsEarlyMedia() throws Exception {
        bed().rtpengine();
        Sipp sipp = bed().sipp("early");
        OurPhone phone = ours().registered(bed(), NUMBER, "udp", Map.of());
        OurPhone.Call call = phone.dial(Kamailio.uri("5001"));
        call.awaitHears(phone.tone());
        call.assertHears(phone.tone());
        assertEquals(CallState.RINGING, call.status().callStatus());
        assertTrue(sipp.notes().find("ANSWERS").isEmpty());
        row.seen("before its answer it sends back our " + phone.tone() + " Hz");
        call.established().assertHears(phone.tone());
        assertTrue(call.session().hangup());
        assertTrue(sipp.awaitEnd());
        row.seen("scenario met");
    }

    @Test
    @Interop(peer = "SIPp", transport = "udp", feature = "call from it through rtpengine, plain RTP")
    public void itCalls() throws Exception {
        bed().rtpengine();
        OurPhone phone = ours().registered(bed(), NUMBER, "udp", Map.of());
        Sipp sipp = bed().sipp("caller", "127.0.0.1:" + bed().kamailio().port());
        OurPhone.Call call = phone.answer();
        assertTrue(sipp.notes().await("ANSWER", 1).contains("RTP/AVP"));
        call.awaitHears(phone.tone());
        call.assertHears(phone.tone());
        row.seen("it sends back our " + phone.tone() + " Hz");
        call.ended();
        assertTrue(sipp.awaitEnd());
        row.seen("scenario met");
    }

    @Test
    @Interop(peer = "SIPp", transport = "udp", feature = "NOTIFY of a mailbox, OPTIONS and MESSAGE outside of a call")
    public void outsideOfACall() throws Exception {
        OurPhone phone = ours().direct(NUMBER, Map.of());
        PhoneEvents events = PhoneEvents.of(phone.phone());
        Sipp sipp = sendTo(phone);
        assertTrue(sipp.awaitEnd());
        PhoneEvent.MessageWaiting waiting = events.await(PhoneEvent.MessageWaiting.class);
        assertTrue(waiting.summary().messagesWaiting());
        assertEquals(2, waiting.summary().counts().get("voice-message").unheard());
        events.await(PhoneEvent.NewOptions.class);
        assertEquals("Lunch?", events.await(PhoneEvent.NewMessage.class).body());
        row.seen("three times 200; messageWaiting with 2 new ones, newOptions, newMessage; "
                + sipp.notes().find("ALLOW").get(0));
    }

    private Sipp sendTo(OurPhone phone) {
        java.nio.file.Path target = bed().folder().resolve("target.csv");
        org.jackfield.itests.interop.bed.Server.write(target, "SEQUENTIAL\n" + phone.uri() + ";\n");
        return bed().sipp(
                        "notify",
                        "-inf",
                        target.toString(),
                        phone.phone().status().detail());
    }
}
