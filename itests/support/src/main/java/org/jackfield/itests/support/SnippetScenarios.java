package org.jackfield.itests.support;

import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.SessionListener;
import org.junit.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The code of the documentation does what the documentation says. */
public abstract class SnippetScenarios extends ThreePhonesScenarios {

    private static final String RECORDED_CALLS = "org.jackfield.snippet.recordedcalls";

    private final Services services = new Services();

    @Test
    public void everyCallOfAliceIsRecordedAndTheFarEndPausesIt() throws Exception {
        Configuration snippet = services.await(ConfigurationAdmin.class).getConfiguration(RECORDED_CALLS, "?");
        snippet.update(FrameworkUtil.asDictionary(Map.of("any", "thing")));
        try (Recordings recordings = new Recordings()) {
            services.await(SessionListener.class, "(service.pid=" + RECORDED_CALLS + ")");
            ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
            awaitStatus(call, RecordStatus.RECORDING);
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            assertTrue(call.far().dtmf("*"));
            awaitStatus(call, RecordStatus.PAUSE);
            assertTrue(call.far().dtmf("#"));
            awaitStatus(call, RecordStatus.RECORDING);
            ThreePhones.assertHears(ThreePhones.BOB, call.near());
            assertTrue(call.near().hangup());

            StereoFile recording = recordings.closed(call.near());
            assertTrue(recording.seconds() + " s", recording.seconds() > 2);
            recording.lastSecond().assertTones(ThreePhones.ALICE, ThreePhones.BOB);
        } finally {
            snippet.delete();
        }
    }

    private static void awaitStatus(ThreePhones.Pair call, RecordStatus status) {
        await("recording: " + status, () -> call.near().status().recordStatus() == status);
    }
}
