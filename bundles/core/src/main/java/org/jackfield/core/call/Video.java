package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.session.VideoInput;

/**
 * The pictures of a call.
 *
 * @param wanted what this side wants to send; empty: it wants no video
 * @param agreed whether both sides have agreed to video
 * @param tracks the far end's video tracks, oldest first
 */
public record Video(Optional<VideoInput> wanted, boolean agreed, List<String> tracks) {

    /** No pictures. */
    static final Video NONE = new Video(Optional.empty(), false, List.of());

    /** Copies the list. */
    public Video {
        tracks = List.copyOf(tracks);
    }

    Video wanting(Optional<VideoInput> value) {
        return new Video(value, agreed, tracks);
    }

    Video withAgreed(boolean value) {
        return new Video(wanted, value, tracks);
    }

    Video withTrack(String id) {
        List<String> more = new ArrayList<>(tracks);
        more.add(id);
        return new Video(wanted, agreed, more);
    }
}
