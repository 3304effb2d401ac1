package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.session.Phone;
import org.jackfield.session.RecordStatus;
import org.junit.Test;

/** Recordings of real calls, and the PBX's own. */
public abstract class RecordingScenarios extends ThreePhonesScenarios {

    @Test
    public void bothChannelsStayAlignedOverHoldAndMute() throws Exception {
        try (Recordings recordings = new Recordings()) {
            ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
            assertTrue(call.near().startRecord());
            await("it records", () -> call.near().status().recordStatus() == RecordStatus.RECORDING);
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            assertTrue(call.near().hold());
            ThreePhones.awaitSilence(call.far());
            assertTrue(call.near().unhold());
            ThreePhones.assertHears(ThreePhones.ALICE, call.far());
            assertTrue(call.near().mute());
            ThreePhones.awaitSilence(call.far());
            assertTrue(call.near().unmute());
            ThreePhones.assertHears(ThreePhones.ALICE, call.far());
            assertTrue(call.near().hangup());

            StereoFile file = recordings.closed(call.near());
            assertEquals(recordings.wallClock(call.near()), file.seconds(), 0.3);
            assertEquals(0, recordings.pauses(call.near()));
        }
    }

    @Test
    public void aCallThatIsDestroyedLeavesARecordingThatPlays() throws Exception {
        try (Recordings recordings = new Recordings()) {
            ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
            assertTrue(call.near().startRecord());
            await("it records", () -> call.near().status().recordStatus() == RecordStatus.RECORDING);
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            call.near().destroy();
            recordings.closed(call.near()).assertTones(ThreePhones.ALICE, ThreePhones.BOB);
        }
    }

    @Test
    public void permissionsAreEnforced() throws Exception {
        Phone none = phones().create("none", 500, Map.of("recordPermissions", 0));
        Phone pauseOnly = phones().create("pauser", 500, Map.of("recordPermissions", 1));
        assertFalse(phones().talk(none, phones().bob()).near().startRecord());
        assertFalse(phones().talk(pauseOnly, phones().carol()).near().startRecord());
    }

    @Test
    public void thePbxIsSentItsFeatureCode() throws Exception {
        Phone agent = phones().create("agent", 500, Map.of("recording", "pbx", "recordFeatureCode", "*1"));
        ThreePhones.Pair call = phones().talk(agent, phones().bob());
        ThreePhones.assertHears(500, call.far());
        assertTrue(call.near().startRecord());
        await("it is recorded", () -> call.near().status().recordStatus() == RecordStatus.RECORDING);
        await("*1 has come", () -> call.farEvents().keys().equals("*1"));
        assertTrue(call.near().pauseRecord());
        await("*1 has come again", () -> call.farEvents().keys().equals("*1*1"));
        assertEquals(RecordStatus.PAUSE, call.near().status().recordStatus());
    }
}
