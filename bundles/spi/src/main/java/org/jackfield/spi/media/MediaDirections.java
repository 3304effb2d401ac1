package org.jackfield.spi.media;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which ways the media of a call flow, or are to flow, seen from this side.
 *
 * @param audio the sound
 * @param video the pictures; empty: there are none, and in an offer that is answered a video line is
 *     declined (inactive)
 */
public record MediaDirections(MediaDirection audio, Optional<MediaDirection> video) {

    /** Sound both ways, no pictures. */
    public static final MediaDirections AUDIO = new MediaDirections(MediaDirection.SENDRECV, Optional.empty());

    /** Refuses missing values. */
    public MediaDirections {
        requireNonNull(audio, "audio");
        requireNonNull(video, "video");
    }

    /** Returns the same seen from the other side. */
    public MediaDirections reversed() {
        return new MediaDirections(audio.reversed(), video.map(MediaDirection::reversed));
    }

    /** Reads them from a session description, seen from the side that wrote it. See {@link DirectionsReader}. */
    public static MediaDirections of(String sdp) {
        return DirectionsReader.read(sdp);
    }
}
