package org.jackfield.core.call;

import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;

/** Which ways this side wants the media to flow: who holds does not hear (RFC 3264 section 8.4). */
final class WantedDirections {

    private WantedDirections() {}

    /** In an offer of ours: nothing is sent to a far end that holds. */
    static MediaDirections inOffer(Call call) {
        return directions(call, !call.services().hold().remote());
    }

    /** In an answer, and in an offer that the far end asked for: it says itself whether it still holds. */
    static MediaDirections inAnswer(Call call) {
        return directions(call, true);
    }

    private static MediaDirections directions(Call call, boolean sends) {
        boolean receives = !call.services().hold().wanted();
        return new MediaDirections(
                MediaDirection.of(sends, receives),
                call.media().video().wanted().map(input -> video(input, receives)));
    }

    /** Video that is only held stays {@code sendonly}, with no pictures in it: {@code inactive} takes it out. */
    private static MediaDirection video(VideoInput input, boolean receives) {
        return MediaDirection.of(!receives || input.kind() != VideoInput.Kind.NONE, receives);
    }

    /** Returns whether both sides have agreed to what this side wants. */
    static boolean agreed(Call call) {
        Hold hold = call.services().hold();
        Video video = call.media().video();
        return hold.wanted() == hold.local() && video.wanted().isPresent() == video.agreed();
    }
}
