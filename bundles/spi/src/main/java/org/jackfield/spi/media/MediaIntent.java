package org.jackfield.spi.media;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.VideoInput;

/**
 * What a call wants from media: enough to build its path, and to build it again with another provider.
 *
 * @param callId the call, for the log and for names of threads
 * @param audio what is sent
 * @param muted whether silence is sent instead
 * @param gatheringLimit how long an offer or answer may wait for ICE candidates (RFC 8445 section 5.1.1); what has been found
 *     by then is used. 100 ms to 30 s
 * @param video the pictures that are sent as soon as video is agreed; empty: none are, and video is only received
 * @param ice the servers that help to find a way, and which ways are allowed
 */
public record MediaIntent(
        String callId,
        AudioInput audio,
        boolean muted,
        Duration gatheringLimit,
        Optional<VideoInput> video,
        IcePolicy ice) {

    /** Makes the intent of a call that needs no servers to find its way. */
    public MediaIntent(
            String callId, AudioInput audio, boolean muted, Duration gatheringLimit, Optional<VideoInput> video) {
        this(callId, audio, muted, gatheringLimit, video, IcePolicy.DEFAULT);
    }

    /** Makes the intent of a call that sends no pictures. */
    public MediaIntent(String callId, AudioInput audio, boolean muted, Duration gatheringLimit) {
        this(callId, audio, muted, gatheringLimit, Optional.empty());
    }

    /** Refuses missing values and a limit out of range. */
    public MediaIntent {
        requireNonNull(callId, "callId");
        requireNonNull(audio, "audio");
        requireNonNull(gatheringLimit, "gatheringLimit");
        requireNonNull(video, "video");
        requireNonNull(ice, "ice");
        long milliseconds = gatheringLimit.toMillis();
        if (milliseconds < 100 || milliseconds > 30_000) {
            throw new IllegalArgumentException("gatheringLimit is " + milliseconds + " ms, must be 100 to 30000 ms");
        }
    }
}
