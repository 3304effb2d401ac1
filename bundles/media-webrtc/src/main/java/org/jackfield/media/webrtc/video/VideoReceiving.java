package org.jackfield.media.webrtc.video;

import dev.onvoid.webrtc.media.video.VideoTrack;

/** Takes the pictures of the far end's video track. Used on the control thread only. */
public final class VideoReceiving {

    private final VideoListeners listeners;
    private PictureSink sink;
    /** The wrapper that the sink was added to: the sink can be removed by no other. It is not ours to dispose of. */
    private VideoTrack track;

    /** Makes one that sees nothing yet. */
    public VideoReceiving(VideoListeners listeners) {
        this.listeners = listeners;
    }

    /** Sees a track from now on; returns false when pictures come already. */
    public boolean add(VideoTrack added) {
        if (track != null) {
            return false;
        }
        sink = new PictureSink(listeners);
        track = added;
        track.addSink(sink);
        return true;
    }

    /** Sees nothing from now on: to be called before libwebrtc lets go of the track. */
    public void close() {
        if (track != null) {
            sink.clear();
            track.removeSink(sink);
            track = null;
        }
    }
}
