package org.jackfield.session;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A prompt that is played into a call, see {@link Session#play}. Prompts of one call are played one after the other, in the
 * order of the calls of {@code play}; when none is left, the call sends what it sent before.
 */
@ProviderType
public interface Playback {

    /** How a prompt came to its end. */
    enum End {
        /** It was played to its end. */
        COMPLETED,
        /** {@link Playback#stop()} ended it, or {@link AudioWriter#flush()} (barge-in). */
        STOPPED,
        /** The call was over. */
        CALL_ENDED,
        /** The file could not be read any further; a {@code warningMessage} says why. */
        FAILED
    }

    /** Returns the prompt's number: 1 for the call's first, one more for each that follows. */
    long id();

    /**
     * Sends silence from now on, until {@link #resume()}.
     *
     * @return false when it has ended, or is paused
     */
    boolean pause();

    /**
     * Goes on where {@link #pause()} was.
     *
     * @return false when it has ended, or is not paused
     */
    boolean resume();

    /**
     * Ends it; the next prompt begins.
     *
     * @return false when it has ended
     */
    boolean stop();

    /** Completes normally when the prompt has ended; so does the event {@link SessionEventType#PLAYBACK_ENDED}. */
    CompletionStage<End> ended();
}
