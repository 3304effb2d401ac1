package org.jackfield.media.webrtc.video;

import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes decoded pictures from libwebrtc's decoding thread. Nothing is thrown back into native code, each picture is given back,
 * and once cleared nothing is held any more.
 */
final class PictureSink implements VideoTrackSink {

    private static final Logger LOG = LoggerFactory.getLogger(PictureSink.class);

    private final AtomicReference<VideoListeners> listeners;
    private final AtomicBoolean reported = new AtomicBoolean();

    PictureSink(VideoListeners listeners) {
        this.listeners = new AtomicReference<>(listeners);
    }

    void clear() {
        listeners.set(null);
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
        try {
            take(frame);
        } catch (Throwable e) {
            report(e);
        } finally {
            release(frame);
        }
    }

    private void take(VideoFrame frame) {
        VideoListeners viewers = listeners.get();
        if (viewers == null || viewers.isEmpty()) {
            return;
        }
        if (frame.buffer instanceof I420Buffer picture) {
            viewers.deliver(I420.copy(picture, frame.rotation));
        } else {
            throw new IllegalArgumentException("libwebrtc gives pictures that are not I420");
        }
    }

    private void release(VideoFrame frame) {
        try {
            frame.release();
        } catch (Throwable e) {
            report(e);
        }
    }

    private void report(Throwable fault) {
        if (reported.compareAndSet(false, true)) {
            LOG.error("A received picture could not be taken; this is told once for the track", fault);
        }
    }
}
