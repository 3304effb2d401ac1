package org.jackfield.spi.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.AudioInput;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoInput;
import org.jackfield.session.VideoListener;
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

    /** As {@link #offer(MediaDirections)}: sound both ways. */
    default CompletionStage<String> offer() {
        return offer(MediaDirections.AUDIO);
    }

    /**
     * Makes an offer, complete with ICE candidates (no trickle, RFC 8838). A video line is added when there is none yet and the
     * directions have video; once there, it stays and goes inactive. Directions that do not receive sound hold the far end:
     * it hears silence at once, and until directions are agreed that receive again.
     *
     * @param directions which ways the media are to flow
     * @return completes with the SDP
     */
    CompletionStage<String> offer(MediaDirections directions);

    /** As {@link #answer(String, MediaDirections)}: sound both ways, no pictures. */
    default CompletionStage<String> answer(String offer) {
        return answer(offer, MediaDirections.AUDIO);
    }

    /**
     * Takes an offer and makes the answer, complete with ICE candidates. What was agreed before goes on when the offer cannot
     * be used. An offer of ours that is not answered is taken back before, by {@link #rollback}.
     *
     * @param offer the far end's SDP, at most {@link SessionDescriptions#MAX_LENGTH} characters
     * @param directions what this side wants; the answer has what both want (RFC 3264 section 6.1)
     * @return completes with the SDP; fails with {@link MediaException.Kind#BAD_DESCRIPTION} when the offer cannot be used, or an
     *     offer of ours is not answered
     */
    CompletionStage<String> answer(String offer, MediaDirections directions);

    /**
     * Takes the answer to our offer. The same answer again (as after a reliable 183 and its 200) changes nothing;
     * another one needs another offer.
     *
     * @param answer the far end's SDP, at most {@link SessionDescriptions#MAX_LENGTH} characters
     * @return completes when it is applied; fails with {@link MediaException.Kind#BAD_DESCRIPTION} when it cannot be used
     */
    CompletionStage<Void> apply(String answer);

    /**
     * Takes a provisional answer to our offer (early media; pranswer, RFC 8829 section 4.1.10.1): sound can flow, and another
     * provisional answer or {@link #apply} can still follow, also of another fork.
     *
     * @param answer the far end's SDP, at most {@link SessionDescriptions#MAX_LENGTH} characters
     * @return completes when it is applied; fails with {@link MediaException.Kind#BAD_DESCRIPTION} when it cannot be used
     */
    CompletionStage<Void> applyProvisional(String answer);

    /**
     * Takes back our offer that was not answered (RFC 8829 section 4.1.10.2): what was agreed before goes on. Does nothing when
     * there is none.
     *
     * @return completes when it is so
     */
    CompletionStage<Void> rollback();

    /**
     * Lets the next offer have new ICE credentials (ICE restart, RFC 8839 section 4.4.1.1.1): for a connection that broke, or
     * whose addresses have changed. Does nothing on a closed path.
     */
    default void restartIce() {}

    /**
     * Sends another sound from now on, without a gap.
     *
     * @return completes when it is so; fails with {@link MediaException.Kind#DEVICE} or {@link MediaException.Kind#FILE} when it
     *     cannot be had, and then the sound before goes on
     */
    CompletionStage<Void> setAudio(AudioInput audio);

    /**
     * Sends other pictures from now on; none while video is not agreed.
     *
     * @param video the pictures; empty: none
     * @return completes when it is so
     */
    CompletionStage<Void> setVideo(Optional<VideoInput> video);

    /**
     * Sends a key as a telephone-event (RFC 4733), in place of the sound. The caller leaves the gap between keys.
     *
     * @param tone one of {@code 0-9 A-D * #}
     * @param duration how long it sounds, 40 ms to 6 s
     * @return completes when it is being sent; fails with {@link MediaException.Kind#NOT_NEGOTIATED} when the far end takes no
     *     telephone-event, or the directions let nothing out
     * @throws IllegalArgumentException when tone or duration are none of these
     */
    CompletionStage<Void> sendTone(char tone, Duration duration);

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

    /**
     * Adds a listener to the sound that is sent, after muting, 10 ms at a time; the same rules as for {@link #listen}.
     *
     * @return removes the listener
     */
    Registration listenLocal(PcmListener listener);

    /**
     * Adds a listener to the far end's decoded pictures; the same rules as for {@link #listen}.
     *
     * @return removes the listener
     */
    Registration listenVideo(VideoListener listener);

    /** Measures the path. */
    CompletionStage<MediaStatistics> statistics();

    /**
     * Closes the path and lets go of everything it holds. Closing again gives the same outcome.
     *
     * @return completes when all is released; never fails
     */
    CompletionStage<Void> close();
}
