package org.jackfield.core.session;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Video;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.MediaStream;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoInput;
import org.jackfield.session.VideoListener;
import org.jackfield.session.VideoTrack;

/**
 * This side's stream: the pictures that are sent and, as in the reference, no sound.
 *
 * @param videoTracks the pictures
 */
record LocalStream(List<VideoTrack> videoTracks) implements MediaStream {

    static MediaStream of(Call call) {
        Video video = call.media().video();
        boolean sends = video.agreed()
                && video.wanted()
                        .filter(input -> input.kind() != VideoInput.Kind.NONE)
                        .isPresent();
        return sends && !call.over()
                ? new LocalStream(List.of(new LocalVideoTrack("video-local")))
                : RemoteStream.EMPTY;
    }

    @Override
    public List<AudioTrack> audioTracks() {
        return List.of();
    }

    /**
     * What this side sends; the application gives or has chosen these pictures itself and cannot listen to them.
     *
     * @param id the track's identifier
     */
    private record LocalVideoTrack(String id) implements VideoTrack {

        @Override
        public Kind kind() {
            return Kind.VIDEO;
        }

        @Override
        public Registration listen(VideoListener listener) {
            requireNonNull(listener, "listener");
            return () -> {};
        }

        @Override
        public String toString() {
            return "video track " + id;
        }
    }
}
