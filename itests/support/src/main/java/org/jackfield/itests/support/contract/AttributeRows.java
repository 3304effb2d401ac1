package org.jackfield.itests.support.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.itests.support.Pictures;
import org.jackfield.itests.support.ThreePhones;
import org.jackfield.itests.support.wire.SipMessage;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallState;
import org.jackfield.session.Report;
import org.jackfield.session.RtcSession;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.VideoInput;
import org.junit.Test;

/** The seven attributes. */
public abstract class AttributeRows extends ContractRows {

    protected AttributeRows() {
        super("attribute");
    }

    @Test
    public void rtcSession() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        SipMessage invite = phones().wire().await("an INVITE", message -> message.isRequest("INVITE"));
        SipMessage ok = phones().wire().await("its 200", message -> message.isResponse(200, "INVITE"));

        RtcSession sip = call.near().rtcSession();
        assertEquals(invite.header("Call-ID"), Optional.of(sip.callId()));
        assertEquals(ok.tag("From"), sip.localTag());
        assertEquals(ok.tag("To"), sip.remoteTag());
        assertEquals(Optional.of(invite.body()), sip.localSdp());
        assertEquals(Optional.of(ok.body()), sip.remoteSdp());
        assertEquals(Optional.of("udp"), sip.transport());
        assertTrue(sip.remoteUserAgent().isPresent());
        await("codecs are known", () -> call.near().rtcSession().codecs().contains("opus/48000"));
        row.wire("Call-ID, both tags and both descriptions as shown");
    }

    @Test
    public void callReport() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        await(
                "RTCP has come",
                () -> call.near().callReport().roundTripTimeMilliseconds().isPresent());

        Report report = call.near().callReport();
        long heard = report.audioReceived().packets().orElseThrow();
        await(
                "the far end has sent as much",
                () -> call.far().callReport().audioSent().packets().orElse(0) >= heard);
        assertEquals(Optional.of("opus"), report.audioReceived().codec());
        assertTrue(report.audioSent().lossRatio().isPresent());
        assertTrue(report.audioSent().maximumJitterMilliseconds().isPresent());
        double mos = report.mos().orElseThrow();
        assertTrue("MOS is " + mos, mos > 3.5 && mos <= 4.6);
        assertTrue(report.rFactor().orElseThrow() > 70);
        row.farEnd("sent the %d packets of opus that were counted; MOS %.2f".formatted(heard, mos));
    }

    @Test
    public void status() throws Exception {
        ThreePhones.Pair call = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        phones().wire().await("a 180", message -> message.isResponse(180, "INVITE"));
        await("it rings", () -> call.near().status().callStatus() == CallState.RINGING);
        assertEquals(CallState.CONNECTING, call.far().status().callStatus());
        assertTrue(call.far().status().isRing());
        assertTrue(call.near().status().callStartTime().isEmpty());

        ThreePhones.get(call.far().answer());
        await(
                "both talk",
                () -> call.near().status().callStatus() == CallState.TALKING
                        && call.far().status().callStatus() == CallState.TALKING);
        assertEquals("bob", call.near().status().number());
        assertEquals("alice", call.far().status().number());
        assertFalse(call.far().status().isRing());
        assertTrue(call.near().status().callStartTime().isPresent());
        row.wire("ringing with the 180, talking with the 200");
        row.farEnd("connecting and isRing, then talking");
    }

    @Test
    public void incomingList() throws Exception {
        ThreePhones.Pair first = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        ThreePhones.Pair second = phones().ring(phones().carol(), phones().bob(), CallOptions.DEFAULT);

        assertEquals(List.of(first.far(), second.far()), first.far().incomingList());
        assertEquals(List.of(), first.near().incomingList());
        assertTrue(first.near().hangup());
        await("the first is off the list", () -> phones().bob().incomingList().equals(List.of(second.far())));
        row.farEnd("two calls ring and are listed, one after the other has cancelled");
    }

    @Test
    public void timer() throws Exception {
        ThreePhones.Pair call = phones().ring(phones().alice(), phones().bob(), CallOptions.DEFAULT);
        await(
                "it has rung a second at both ends",
                () -> call.near().timer().ringDuration() >= 1
                        && call.far().timer().ringDuration() >= 1);
        ThreePhones.get(call.far().answer());
        await("they have talked two seconds", () -> call.near().timer().callDuration() >= 2);
        long near = call.near().timer().callDuration();
        long far = call.far().timer().callDuration();
        assertTrue(near + " s here, " + far + " s there", Math.abs(near - far) <= 1);

        assertTrue(call.near().hold());
        await(
                "it has been held a second at both ends",
                () -> call.near().timer().holdDuration() >= 1
                        && call.far().timer().holdDuration() >= 1);
        row.farEnd("%d s here, %d s there; ring and hold durations run at both ends".formatted(near, far));
    }

    @Test
    public void localStream() throws Exception {
        ThreePhones.Pair audio = phones().talk(phones().alice(), phones().bob());
        assertTrue(audio.near().localStream().isEmpty());
        assertTrue(audio.near().hangup());

        CallOptions video = CallOptions.DEFAULT.withVideo(VideoInput.pattern(320, 240, 15));
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob(), video, video);
        assertEquals(1, call.near().localStream().videoTracks().size());
        assertTrue(call.near().localStream().audioTracks().isEmpty());
        assertTrue(Pictures.await(call.far(), 10) >= 10);
        row.farEnd("no track in an audio call; with video one, whose pictures arrive");
    }

    @Test
    public void remoteStream() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        call.nearEvents().await(SessionEvent.StreamAdded.class);
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());

        assertTrue(call.near().hangup());
        await("no track is left", () -> call.near().remoteStream().isEmpty());
        AtomicInteger frames = new AtomicInteger();
        call.far().remoteStream().audioTracks().forEach(track -> track.listen(frame -> frames.incrementAndGet()));
        assertEquals(0, frames.get());
        row.farEnd("440 Hz and 1000 Hz as sent; empty after the end");
    }
}
