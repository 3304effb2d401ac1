package org.jackfield.core.session;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.MediaStream;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoTrack;
import org.jackfield.spi.media.MediaPath;

/**
 * A stream of audio tracks.
 *
 * @param audioTracks its tracks
 */
record RemoteStream(List<AudioTrack> audioTracks) implements MediaStream {

    static final MediaStream EMPTY = new RemoteStream(List.of());

    static MediaStream of(List<String> tracks, Supplier<Optional<MediaPath>> path) {
        return new RemoteStream(
                tracks.stream().<AudioTrack>map(id -> new RemoteTrack(id, path)).toList());
    }

    @Override
    public List<VideoTrack> videoTracks() {
        return List.of();
    }

    /**
     * The far end's sound.
     *
     * @param id the track's identifier
     * @param path the path that carries it, while there is one
     */
    private record RemoteTrack(String id, Supplier<Optional<MediaPath>> path) implements AudioTrack {

        private static final Registration CLOSED = () -> {};

        @Override
        public Kind kind() {
            return Kind.AUDIO;
        }

        @Override
        public Registration listen(PcmListener listener) {
            requireNonNull(listener, "listener");
            return path.get().map(open -> open.listen(listener)).orElse(CLOSED);
        }

        @Override
        public String toString() {
            return "audio track " + id;
        }
    }
}
