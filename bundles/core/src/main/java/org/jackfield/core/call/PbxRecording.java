package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.Cause;
import org.jackfield.session.RecordStatus;

/**
 * Lets the PBX record: its feature code, sent as keys, begins a recording, pauses and resumes it. SIP does not tell what came of
 * it, so {@code recordStatus} says what was asked for as long as the code could be sent; an application that learns better from
 * the PBX says so with {@code setStatus}.
 */
final class PbxRecording {

    private PbxRecording() {}

    static void toggle(Turn turn, RecordStatus asked) {
        String code = turn.call().policy().services().recordFeatureCode();
        if (code.isEmpty() || !SendingKeys.queue(turn, code)) {
            turn.refuse();
            return;
        }
        Call call = turn.call();
        Recorder recorder = call.services().recorder();
        RecordStatus before = recorder.beforeCode().orElse(call.description().recordStatus());
        turn.change(call.with(recorder.withBeforeCode(Optional.of(before))));
        set(turn, asked);
    }

    /** All keys have been sent. */
    static void sent(Turn turn) {
        Recorder recorder = turn.call().services().recorder();
        if (recorder.beforeCode().isPresent()) {
            turn.change(turn.call().with(recorder.withBeforeCode(Optional.empty())));
        }
    }

    /** A key could not be sent, and the others were dropped. */
    static void notSent(Turn turn) {
        turn.call().services().recorder().beforeCode().ifPresent(before -> {
            sent(turn);
            set(turn, before);
            Warnings.tell(turn, LocalRecording.OPERATION, Cause.WEBRTC_ERROR, "the feature code could not be sent");
        });
    }

    private static void set(Turn turn, RecordStatus status) {
        Call call = turn.call();
        turn.change(call.with(call.description().merge(CallStatusUpdate.NONE.withRecordStatus(status))));
    }
}
