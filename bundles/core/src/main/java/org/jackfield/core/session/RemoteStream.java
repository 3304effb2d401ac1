package org.jackfield.core.session;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Video;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.MediaStream;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoListener;
import org.jackfield.session.VideoTrack;
import org.jackfield.spi.media.MediaPath;

/**
 * The far end's stream.
 *
 * @param audioTracks its sound
 * @param videoTracks its pictures
 */
record RemoteStream(List<AudioTrack> audioTracks, List<VideoTrack> videoTracks) implements MediaStream {

    private static final Registration CLOSED = () -> {};

    static final MediaStream EMPTY = new RemoteStream(List.of(), List.of());

    static MediaStream of(List<String> audio, List<String> video, Supplier<Optional<MediaPath>> path) {
        return new RemoteStream(
                audio.stream().<AudioTrack>map(id -> new RemoteTrack(id, path)).toList(),
                video.stream()
                        .<VideoTrack>map(id -> new RemoteVideoTrack(id, path))
                        .toList());
    }

    /** Pictures are there only while both sides have agreed to video. */
    static MediaStream of(Call call, Supplier<Optional<MediaPath>> path) {
        Video video = call.media().video();
        List<String> pictures = video.agreed() ? video.tracks() : List.of();
        return call.over() ? EMPTY : of(call.media().tracks(), pictures, path);
    }

    /**
     * The far end's sound.
     *
     * @param id the track's identifier
     * @param path the path that carries it, while there is one
     */
    private record RemoteTrack(String id, Supplier<Optional<MediaPath>> path) implements AudioTrack {

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

    /**
     * The far end's pictures.
     *
     * @param id the track's identifier
     * @param path the path that carries them, while there is one
     */
    private record RemoteVideoTrack(String id, Supplier<Optional<MediaPath>> path) implements VideoTrack {

        @Override
        public Kind kind() {
            return Kind.VIDEO;
        }

        @Override
        public Registration listen(VideoListener listener) {
            requireNonNull(listener, "listener");
            return path.get().map(open -> open.listenVideo(listener)).orElse(CLOSED);
        }

        @Override
        public String toString() {
            return "video track " + id;
        }
    }
}
