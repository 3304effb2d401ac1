package org.jackfield.core.session;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jackfield.core.call.Input;
import org.jackfield.core.call.MediaOperation;
import org.jackfield.core.provider.Failures;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaListener;

/**
 * Makes inputs of what media does.
 *
 * @param machine takes them
 */
record MediaInputs(Machine machine) implements MediaListener {

    @Override
    public void onConnectionState(MediaConnectionState state) {
        machine.submit(new Input.MediaConnection(state));
    }

    @Override
    public void onAudioTrack(String trackId) {
        machine.submit(new Input.AudioTrackAdded(trackId));
    }

    @Override
    public void onVideoTrack(String trackId) {
        machine.submit(new Input.VideoTrackAdded(trackId));
    }

    @Override
    public void onTone(char tone) {
        machine.submit(new Input.ToneHeard(tone));
    }

    @Override
    public void onWarning(MediaException warning) {
        machine.submit(new Input.MediaWarning(String.valueOf(warning.getMessage())));
    }

    /** Makes an input of an operation's outcome. */
    <T> void outcome(MediaOperation operation, CompletionStage<T> stage, Function<T, Input> success) {
        stage.whenComplete((value, failure) ->
                machine.submit(failure == null ? success.apply(value) : failed(operation, failure)));
    }

    /** Makes an input of an operation's outcome, if it failed; nobody waits for its success. */
    void failure(MediaOperation operation, CompletionStage<?> stage) {
        stage.whenComplete((value, failure) -> {
            if (failure != null) {
                machine.submit(failed(operation, failure));
            }
        });
    }

    private static Input failed(MediaOperation operation, Throwable failure) {
        Throwable cause = Failures.cause(failure);
        MediaException.Kind kind = cause instanceof MediaException media ? media.kind() : MediaException.Kind.INTERNAL;
        return new Input.MediaFailed(operation, kind, String.valueOf(cause.getMessage()));
    }
}
