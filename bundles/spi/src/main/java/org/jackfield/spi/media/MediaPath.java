package org.jackfield.spi.media;

import java.util.concurrent.CompletionStage;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The media of one call with one far end.
 *
 * <p>Descriptions are exchanged by RFC 3264: either {@link #offer()} and then {@link #apply(String)} with the answer that
 * came, or {@link #answer(String)} with the offer that came. Operations are carried out one after the other, in the order in
 * which they were asked for. All are asynchronous; a stage fails with a {@link MediaException}, and all that are pending
 * when the path is closed fail with {@link MediaException.Kind#CLOSED}. Stages complete on a thread of the provider:
 * dependents return at once.
 *
 * <p>The first offer or answer opens what the intent names, and so is what fails when the native library, the capture device
 * or the file is missing, or no network. A path that has been described can be described again, from either side, and goes on
 * sounding meanwhile.
 */
@ProviderType
public interface MediaPath {

    /**
     * Makes an offer, complete with ICE candidates (no trickle, RFC 8838).
     *
     * @return completes with the SDP
     */
    CompletionStage<String> offer();

    /**
     * Takes an offer and makes the answer, complete with ICE candidates.
     *
     * @param offer the far end's SDP, at most {@link SessionDescriptions#MAX_LENGTH} characters
     * @return completes with the SDP; fails with {@link MediaException.Kind#BAD_DESCRIPTION} when the offer cannot be used
     */
    CompletionStage<String> answer(String offer);

    /**
     * Takes the answer to our offer. The same answer again (as after a reliable 183 and its 200) changes nothing;
     * another one needs another offer.
     *
     * @param answer the far end's SDP, at most {@link SessionDescriptions#MAX_LENGTH} characters
     * @return completes when it is applied; fails with {@link MediaException.Kind#BAD_DESCRIPTION} when it cannot be used
     */
    CompletionStage<Void> apply(String answer);

    /**
     * Mutes the sound that is sent, or ends the muting. Packets go on.
     *
     * @return completes when it is so
     */
    CompletionStage<Void> setMuted(boolean muted);

    /**
     * Adds a listener to the far end's decoded sound. A listener that throws is removed and reported: in the
     * log and by {@link MediaListener#onWarning(MediaException)}.
     *
     * @param listener takes 10 ms at a time, on a media thread; also before there is any sound
     * @return removes the listener
     */
    Registration listen(PcmListener listener);

    /** Measures the path. */
    CompletionStage<MediaStatistics> statistics();

    /**
     * Closes the path and lets go of everything it holds. Closing again gives the same outcome.
     *
     * @return completes when all is released; never fails
     */
    CompletionStage<Void> close();
}
