package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;

/**
 * The pictures of a call.
 *
 * @param wanted what this side wants to send; empty: it wants no video
 * @param sent what media was told to send
 * @param agreed whether both sides have agreed to video; before the answer, whether it was offered
 * @param pending whether the application's switch to video awaits its outcome
 * @param tracks the far end's video tracks, oldest first
 */
public record Video(
        Optional<VideoInput> wanted, Optional<VideoInput> sent, boolean agreed, boolean pending, List<String> tracks) {

    /** No pictures. */
    static final Video NONE = new Video(Optional.empty(), Optional.empty(), false, false, List.of());

    /** Copies the list. */
    public Video {
        tracks = List.copyOf(tracks);
    }

    Video wanting(Optional<VideoInput> value) {
        return new Video(value, sent, agreed, pending, tracks);
    }

    Video sending(Optional<VideoInput> value) {
        return new Video(wanted, value, agreed, pending, tracks);
    }

    Video withAgreed(boolean value) {
        return new Video(wanted, sent, value, pending, tracks);
    }

    Video withPending(boolean value) {
        return new Video(wanted, sent, agreed, value, tracks);
    }

    /** An outgoing call offers what it wants. */
    static Video offering(Optional<VideoInput> input) {
        return new Video(input, input, input.isPresent(), false, List.of());
    }

    /** An incoming call was offered this. */
    static Video offered(String offer) {
        return NONE.withAgreed(MediaDirections.of(offer)
                .video()
                .filter(direction -> direction != MediaDirection.INACTIVE)
                .isPresent());
    }

    /** The call is answered with these pictures, which only are when they were offered, or are to be offered. */
    Video answered(Optional<VideoInput> input, boolean withOurOffer) {
        boolean possible = input.isPresent() && (agreed || withOurOffer);
        return possible
                ? new Video(input, input, true, pending, tracks)
                : new Video(Optional.empty(), Optional.empty(), false, pending, tracks);
    }

    Video withTrack(String id) {
        List<String> more = new ArrayList<>(tracks);
        more.add(id);
        return new Video(wanted, sent, agreed, pending, more);
    }
}
