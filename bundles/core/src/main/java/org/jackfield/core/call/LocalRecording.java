package org.jackfield.core.call;

import org.jackfield.session.Cause;
import org.jackfield.session.RecordStatus;
import org.jackfield.spi.recording.RecordingRequest;

/** Records the call here: what the provider says it does is the status; what it cannot do is told, and the call goes on. */
final class LocalRecording {

    /** How warnings name it. */
    static final String OPERATION = "record";

    private LocalRecording() {}

    /** Begins a recording, or resumes the one that is paused. */
    static void start(Turn turn, boolean providerThere) {
        Call call = turn.call();
        Recorder recorder = call.services().recorder();
        if (recorder.begun()) {
            turn.change(call.with(recorder.wanting(RecordStatus.RECORDING)));
            turn.effect(new Effect.ResumeRecording(recorder.number()));
        } else if (providerThere) {
            turn.change(call.with(recorder.next()));
            turn.effect(new Effect.StartRecording(recorder.next().number(), request(call)));
        } else {
            turn.refuse();
        }
    }

    private static RecordingRequest request(Call call) {
        Identity identity = call.identity();
        return new RecordingRequest(
                identity.phone(),
                identity.callId(),
                identity.direction(),
                identity.local(),
                identity.remote(),
                call.times().answered());
    }

    static void pause(Turn turn) {
        Recorder recorder = turn.call().services().recorder();
        turn.change(turn.call().with(recorder.wanting(RecordStatus.PAUSE)));
        turn.effect(new Effect.PauseRecording(recorder.number()));
    }

    /** The recording has begun, or is paused or resumed. */
    static void changed(Turn turn, long number, RecordStatus status) {
        Recorder recorder = turn.call().services().recorder();
        if (isCurrent(recorder, number)) {
            turn.change(turn.call().with(recorder.withStatus(status)));
            turn.log("recording: " + status);
        }
    }

    /** The recording could not be begun, or broke, or its provider leaves. */
    static void broken(Turn turn, long number, Cause cause, String detail) {
        Recorder recorder = turn.call().services().recorder();
        if (isCurrent(recorder, number)) {
            turn.change(turn.call().with(recorder.stopped()));
            turn.effect(new Effect.CloseRecording(Ending.local(cause, detail)));
            Warnings.tell(turn, OPERATION, cause, detail);
        }
    }

    private static boolean isCurrent(Recorder recorder, long number) {
        return recorder.begun() && recorder.number() == number;
    }
}
