package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.core.call.ServicePolicy.RecordingMode;
import org.jackfield.session.Cause;
import org.jackfield.session.RecordPermissions;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.TerminateType;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** Recording, step by step: here and by the PBX, and who may do what. */
class RecordingTest {

    private static final Input START = new Input.StartRecord(true);
    private static final Input PAUSE = new Input.PauseRecord();

    private final Walk walk = new Walk(Calls.inEveryPhase().get("TALKING (in)"));
    private final Walk pbx = walk(RecordingMode.PBX, "*1", RecordPermissions.ALL);

    private static Walk walk(RecordingMode mode, String featureCode, RecordPermissions permissions) {
        return new Walk(Calls.talking(Calls.policy(mode, featureCode, permissions)));
    }

    @Test
    void theStatusSaysWhatHappened() {
        assertThat(walk.accepts(START)).isTrue();
        assertThat(walk.effects()).hasOnlyElementsOfType(Effect.StartRecording.class);
        assertThat(status(walk)).isEqualTo(RecordStatus.STOP);
        assertThat(walk.accepts(START)).isFalse();
        walk.takes(new Input.RecordingChanged(1, RecordStatus.RECORDING));
        assertThat(walk.told()).containsExactly("statusChange");
        assertThat(status(walk)).isEqualTo(RecordStatus.RECORDING);

        assertThat(walk.accepts(PAUSE)).isTrue();
        assertThat(walk.effects()).containsExactly(new Effect.PauseRecording(1));
        assertThat(status(walk)).isEqualTo(RecordStatus.RECORDING);
        assertThat(walk.accepts(PAUSE)).isFalse();
        walk.takes(new Input.RecordingChanged(1, RecordStatus.PAUSE));
        assertThat(status(walk)).isEqualTo(RecordStatus.PAUSE);

        assertThat(walk.accepts(START)).isTrue();
        assertThat(walk.effects()).containsExactly(new Effect.ResumeRecording(1));
        walk.takes(new Input.RecordingChanged(1, RecordStatus.RECORDING));
        assertThat(status(walk)).isEqualTo(RecordStatus.RECORDING);
    }

    @Test
    void whatBreaksIsToldOnceAndTheCallGoesOn() {
        walk.takes(START);
        walk.takes(new Input.RecordingChanged(1, RecordStatus.RECORDING));
        walk.takes(new Input.RecordingBroken(1, Cause.INTERNAL_ERROR, "the disk is full"));
        assertThat(walk.warning().operation()).isEqualTo("record");
        assertThat(walk.warning().detail()).isEqualTo("the disk is full");
        assertThat(walk.effects()).hasOnlyElementsOfType(Effect.CloseRecording.class);
        assertThat(status(walk)).isEqualTo(RecordStatus.STOP);
        assertThat(walk.call().over()).isFalse();

        assertThat(walk.accepts(START)).isTrue();
        walk.takes(new Input.RecordingBroken(1, Cause.INTERNAL_ERROR, "the disk is full"));
        walk.takes(new Input.RecordingChanged(1, RecordStatus.PAUSE));
        assertThat(walk.told()).isEmpty();
        walk.takes(new Input.RecordingChanged(2, RecordStatus.RECORDING));
        assertThat(status(walk)).isEqualTo(RecordStatus.RECORDING);
    }

    @Test
    void whateverEndsTheCallClosesTheRecordingFirst() {
        walk.takes(START);
        walk.takes(new Input.Hangup(TerminateType.HANGUP));
        assertThat(walk.effects().stream().map(Object::getClass).toList())
                .containsSubsequence(Effect.Bye.class, Effect.CloseRecording.class, Effect.CloseMedia.class);
        assertThat(walk.accepts(PAUSE)).isFalse();
        assertThat(walk.accepts(START)).isFalse();
    }

    @Test
    void withoutAProviderAndBeforeTheAnswerNothingIsRecorded() {
        assertThat(walk.accepts(new Input.StartRecord(false))).isFalse();
        Walk ringing = new Walk(Calls.inEveryPhase().get("RINGING"));
        assertThat(ringing.accepts(START)).isFalse();
        assertThat(ringing.accepts(PAUSE)).isFalse();
    }

    @Test
    void permissionsAreKept() {
        Walk none = walk(RecordingMode.LOCAL, "", RecordPermissions.NONE);
        assertThat(none.accepts(START)).isFalse();
        Walk some = walk(RecordingMode.LOCAL, "", RecordPermissions.PAUSE_AND_RESUME);
        assertThat(some.accepts(START)).isFalse();

        Walk resuming = walk(RecordingMode.PBX, "*1", RecordPermissions.PAUSE_AND_RESUME);
        assertThat(resuming.accepts(START)).isFalse();
        recordedByPbx(resuming);
        assertThat(resuming.accepts(PAUSE)).isTrue();
        assertThat(resuming.accepts(START)).isTrue();
        Walk forbidden = walk(RecordingMode.PBX, "*1", RecordPermissions.NONE);
        recordedByPbx(forbidden);
        assertThat(forbidden.accepts(PAUSE)).isFalse();
    }

    private static void recordedByPbx(Walk walk) {
        walk.takes(new Input.Describe(
                org.jackfield.session.CallStatusUpdate.NONE.withRecordStatus(RecordStatus.RECORDING)));
    }

    @Test
    void thePbxIsSentItsFeatureCode() {
        assertThat(pbx.accepts(new Input.StartRecord(false))).isTrue();
        assertThat(pbx.effects()).containsExactly(new Effect.SendTone('*', Duration.ofMillis(100)));
        assertThat(status(pbx)).isEqualTo(RecordStatus.RECORDING);
        assertThat(pbx.accepts(new Input.StartRecord(false))).isFalse();
        sendAll();
        assertThat(status(pbx)).isEqualTo(RecordStatus.RECORDING);
        assertThat(pbx.accepts(PAUSE)).isTrue();
        assertThat(status(pbx)).isEqualTo(RecordStatus.PAUSE);
        pbx.takes(new Input.Hangup(TerminateType.HANGUP));
        assertThat(pbx.effects()).noneMatch(Effect.CloseRecording.class::isInstance);
    }

    @Test
    void aFeatureCodeThatCannotBeSentChangesNothing() {
        pbx.takes(START);
        pbx.takes(PAUSE);
        pbx.takes(new Input.MediaFailed(MediaOperation.TONE, MediaException.Kind.INTERNAL, "broken"));
        assertThat(pbx.told()).containsExactly("warningMessage", "warningMessage", "statusChange");
        assertThat(status(pbx)).isEqualTo(RecordStatus.STOP);
        pbx.takes(new Input.SendKeys("1"));
        pbx.takes(new Input.MediaFailed(MediaOperation.TONE, MediaException.Kind.INTERNAL, "broken"));
        assertThat(pbx.told()).containsExactly("warningMessage");
    }

    @Test
    void withoutAFeatureCodeThePbxCannotBeAsked() {
        assertThat(walk(RecordingMode.PBX, "", RecordPermissions.ALL).accepts(START))
                .isFalse();
    }

    private void sendAll() {
        while (!pbx.call().services().keys().idle()) {
            pbx.takes(new Input.KeySent());
            pbx.after(Duration.ofMillis(200)).takes(new Input.AlarmRang(Alarm.KEY));
        }
        assertThat(pbx.call().services().recorder().beforeCode()).isEqualTo(Optional.empty());
    }

    private static RecordStatus status(Walk walk) {
        return walk.call().status().recordStatus();
    }
}
