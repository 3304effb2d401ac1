package org.jackfield.spi.recording;

import java.util.concurrent.CompletionStage;
import org.jackfield.session.EndReason;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Recording;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A recording that runs or is paused. Both sides are kept aligned in time by when their frames come: where none come (hold,
 * silence of the network) there is silence.
 *
 * <p>The stages fail with a {@link RecordingException}; asking twice for the same is no error.
 */
@ProviderType
public interface OpenRecording {

    /** Takes the sound that is sent. Never blocks, never throws, at any time from any thread. */
    PcmListener near();

    /** Takes the sound that is heard. Never blocks, never throws, at any time from any thread. */
    PcmListener far();

    /** Leaves out what comes from now on; the gap is marked in the data of the recording. */
    CompletionStage<Void> pause();

    /** Goes on after {@link #pause()}. */
    CompletionStage<Void> resume();

    /** Returns what there is of it now. */
    Recording recording();

    /**
     * Closes the recording: whatever ended the call, the file can be played. Closing again gives the same outcome.
     *
     * @param reason why the call is over
     * @return completes with what was recorded
     */
    CompletionStage<Recording> close(EndReason reason);
}
