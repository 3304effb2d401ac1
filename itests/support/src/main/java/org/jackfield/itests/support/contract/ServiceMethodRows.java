package org.jackfield.itests.support.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Optional;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.Recordings;
import org.jackfield.itests.support.StereoFile;
import org.jackfield.itests.support.ThreePhones;
import org.jackfield.itests.support.wire.SipMessage;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Cause;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.Test;

/** The methods that do something with a call that talks. */
public abstract class ServiceMethodRows extends ContractRows {

    protected ServiceMethodRows() {
        super("method");
    }

    @Test
    public void blindTransfer() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().blindTransfer(Accounts.uri(phones().carol())));
        phones().wire().await("a REFER", message -> message.isRequest("REFER"));
        Session atCarol = phones().incoming(phones().carol());
        ThreePhones.get(atCarol.answer());

        phones().wire()
                .await(
                        "a NOTIFY of success",
                        message -> message.isRequest("NOTIFY") && message.body().startsWith("SIP/2.0 200"));
        assertEquals(
                Cause.TERMINATED,
                call.nearEvents().await(SessionEvent.Ended.class).cause());
        ThreePhones.assertHears(ThreePhones.BOB, atCarol);
        row.wire("REFER, NOTIFY with 200, then BYE");
        row.farEnd("the target hears the transferred party's 1000 Hz");
    }

    @Test
    public void attendedTransfer() throws Exception {
        ThreePhones.Pair parent = phones().talk(phones().alice(), phones().bob());
        CallOptions options = CallOptions.DEFAULT.withTransferId(parent.near().callId());
        ThreePhones.Pair consult = phones().talk(phones().alice(), phones().carol(), options, CallOptions.DEFAULT);
        await("the parent is held", () -> parent.far().status().isHold());
        assertFalse(parent.near().attendedTransfer(Accounts.uri(phones().bob())));
        assertTrue(consult.near().attendedTransfer(Accounts.uri(phones().bob())));

        SipMessage refer = phones().wire().await("a REFER", message -> message.isRequest("REFER"));
        assertTrue(refer.header("Refer-To").orElseThrow().contains("Replaces="));
        Session joined = ThreePhones.replacement(phones().bob());
        assertEquals(Optional.of(parent.far().callId()), joined.rtcSession().replacedCallId());
        parent.nearEvents().await(SessionEvent.Ended.class);
        consult.nearEvents().await(SessionEvent.Ended.class);
        ThreePhones.assertHears(ThreePhones.CAROL, joined);
        row.wire("REFER with Replaces in Refer-To");
        row.farEnd("the two others talk: 700 Hz heard; both of our calls have ended");
    }

    @Test
    public void hold() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        phones().wire().forget();
        assertTrue(call.near().hold());
        assertFalse(call.near().hold());

        phones().wire()
                .await(
                        "a re-INVITE with sendonly",
                        message -> message.isRequest("INVITE") && message.hasDirection("sendonly"));
        phones().wire()
                .await(
                        "its 200 with recvonly",
                        message -> message.isResponse(200, "INVITE") && message.hasDirection("recvonly"));
        await(
                "both show it",
                () -> call.near().status().isHold() && call.far().status().isHold());
        ThreePhones.awaitSilence(call.far());
        ThreePhones.awaitSilence(call.near());
        row.wire("re-INVITE sendonly, 200 recvonly");
        row.farEnd("silence both ways, isHold at both ends");
    }

    @Test
    public void unhold() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertFalse(call.near().unhold());
        assertTrue(call.near().hold());
        await(
                "it is held",
                () -> call.near().status().isHold() && call.far().status().isHold());
        ThreePhones.awaitSilence(call.far());
        phones().wire().forget();
        assertTrue(call.near().unhold());

        phones().wire()
                .await(
                        "a re-INVITE with sendrecv",
                        message -> message.isRequest("INVITE") && message.hasDirection("sendrecv"));
        await(
                "nobody is held",
                () -> !call.near().status().isHold() && !call.far().status().isHold());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
        row.wire("re-INVITE sendrecv");
        row.farEnd("440 Hz and 1000 Hz are back");
    }

    @Test
    public void dtmf() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        assertThrows(IllegalArgumentException.class, () -> call.near().dtmf("1x"));
        assertTrue(call.near().dtmf("159#,A"));
        assertTrue(call.near().dtmf("0"));
        await("the last key has come", () -> call.farEvents().keys().endsWith("0"));
        assertEquals("159#A0", call.farEvents().keys());
        row.farEnd("159#A0, each once and in order, detected in the sound");
    }

    @Test
    public void mute() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        phones().wire().forget();
        assertTrue(call.near().mute());
        ThreePhones.awaitSilence(call.far());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
        assertTrue(call.near().status().isMute());
        assertTrue(phones().wire().messages().isEmpty());
        row.wire("no message");
        row.farEnd("silence, while it is heard itself");
    }

    @Test
    public void unmute() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().mute());
        ThreePhones.awaitSilence(call.far());
        assertTrue(call.near().unmute());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        assertFalse(call.near().status().isMute());
        row.farEnd("440 Hz are back");
    }

    @Test
    public void startRecord() throws Exception {
        try (Recordings recordings = new Recordings()) {
            ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            assertTrue(call.near().startRecord());
            await("it records", () -> call.near().status().recordStatus() == RecordStatus.RECORDING);
            ThreePhones.assertHears(ThreePhones.ALICE, call.far());
            assertFalse(call.near().startRecord());
            assertTrue(call.far().hangup());
            call.nearEvents().await(SessionEvent.Ended.class);

            StereoFile file = recordings.closed(call.near());
            file.assertTones(ThreePhones.ALICE, ThreePhones.BOB);
            row.farEnd("left 440 Hz as sent, right its 1000 Hz as heard, %.1f s".formatted(file.seconds()));
        }
    }

    @Test
    public void pauseRecord() throws Exception {
        try (Recordings recordings = new Recordings()) {
            ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            assertFalse(call.near().pauseRecord());
            assertTrue(call.near().startRecord());
            await("it records", () -> call.near().status().recordStatus() == RecordStatus.RECORDING);
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            assertTrue(call.near().pauseRecord());
            await("it is paused", () -> call.near().status().recordStatus() == RecordStatus.PAUSE);
            long paused = System.nanoTime();
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            double left = (System.nanoTime() - paused) / 1e9;
            assertTrue(call.near().startRecord());
            await("it records again", () -> call.near().status().recordStatus() == RecordStatus.RECORDING);
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            assertTrue(call.near().hangup());

            StereoFile file = recordings.closed(call.near());
            assertEquals(1, recordings.pauses(call.near()));
            assertTrue(file.seconds() + " s", file.seconds() < recordings.wallClock(call.near()) - left / 2);
            file.assertTones(ThreePhones.ALICE, ThreePhones.BOB);
            row.farEnd("its 1000 Hz are kept, the paused %.1f s are not, and the gap is marked".formatted(left));
        }
    }
}
