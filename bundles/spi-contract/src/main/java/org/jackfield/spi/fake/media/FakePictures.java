package org.jackfield.spi.fake.media;

import java.util.Arrays;
import java.util.Optional;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoFrame;
import org.jackfield.session.VideoInput;
import org.jackfield.session.VideoListener;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaListener;

/** The pictures of one path, both ways. */
final class FakePictures {

    private static final int TICKS_PER_SECOND = 100;

    private final MediaListener listener;
    private final Hearers<VideoFrame> remote;
    private Optional<VideoInput> input;
    private byte[] picture = {};
    private long ticks;

    FakePictures(Optional<VideoInput> input, MediaListener listener) {
        this.input = input;
        this.listener = listener;
        this.remote = new Hearers<>(listener, "video");
    }

    Void setVideo(Optional<VideoInput> other) {
        input = other;
        picture = new byte[0];
        return null;
    }

    Optional<VideoInput> input() {
        return input;
    }

    Registration listen(VideoListener videoListener) {
        return remote.add(videoListener::onFrame);
    }

    void hear(VideoFrame frame) {
        remote.hear(frame);
    }

    /** Returns the picture of this 10 ms, if there is one. */
    Optional<VideoFrame> next() {
        long tick = ++ticks;
        return input.filter(video -> video.kind() != VideoInput.Kind.NONE)
                .filter(video -> due(tick, video.framesPerSecond()))
                .flatMap(video -> draw(video, tick));
    }

    private static boolean due(long tick, int framesPerSecond) {
        return tick * framesPerSecond / TICKS_PER_SECOND != (tick - 1) * framesPerSecond / TICKS_PER_SECOND;
    }

    private Optional<VideoFrame> draw(VideoInput video, long tick) {
        int size = VideoFrame.size(video.width(), video.height());
        if (picture.length != size) {
            picture = new byte[size];
        }
        try {
            if (video.source().isPresent()) {
                video.source().get().read(picture);
            } else {
                Arrays.fill(picture, (byte) tick);
            }
        } catch (RuntimeException | Error e) {
            input = Optional.empty();
            listener.onWarning(new MediaException(
                    MediaException.Kind.APPLICATION, "the video source failed and shows no more", e));
            return Optional.empty();
        }
        return Optional.of(new VideoFrame(picture.clone(), video.width(), video.height(), 0));
    }

    void close() {
        remote.clear();
        input = Optional.empty();
    }
}
