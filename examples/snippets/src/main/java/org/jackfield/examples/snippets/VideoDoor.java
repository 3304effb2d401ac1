package org.jackfield.examples.snippets;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.jackfield.session.VideoFrame;
import org.jackfield.session.VideoInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call with pictures: sends those of a camera, and looks at those that come. */
public final class VideoDoor implements SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(VideoDoor.class);

    /** Adds video to a call that runs. */
    public CompletionStage<Result> show(Session call) {
        return call.audioToVideo(VideoInput.source(VideoDoor::camera, 640, 480, 15));
    }

    /** Has the far end add video too: we see it, and send none. */
    public void agree(Session call) {
        call.agreeChangeVideo(session -> CompletableFuture.completedFuture(Optional.of(VideoInput.none())));
    }

    /** Goes on with sound alone. */
    public boolean hide(Session call) {
        return call.videoToAudio();
    }

    @Override
    public void onStreamAdded(SessionEvent.StreamAdded event) {
        event.stream().videoTracks().forEach(track -> track.listen(VideoDoor::look));
    }

    // The brightness of every pixel, then two planes of colour: here the upper half is white.
    private static void camera(byte[] i420) {
        int pixels = i420.length * 2 / 3;
        Arrays.fill(i420, 0, pixels / 2, (byte) 235);
    }

    private static void look(VideoFrame frame) {
        LOG.debug("{} x {}", frame.width(), frame.height());
    }
}
