package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.media.webrtc.video.VideoListeners;
import org.jackfield.media.webrtc.video.VideoReceiving;
import org.jackfield.media.webrtc.video.VideoSending;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaException;

/**
 * The video of one path, from the first description that has it to the end: a call without has none of the native objects.
 * Used on the control thread only.
 */
final class VideoLine {

    private final MediaRuntime runtime;
    private final PathNotifier notifier;
    private final VideoReceiving receiving;
    private final List<Long> references = new ArrayList<>();
    private Optional<VideoInput> input;
    private CustomVideoSource source;
    private VideoTrack track;
    private VideoSending sending;

    VideoLine(MediaRuntime runtime, Optional<VideoInput> input, VideoListeners listeners, PathNotifier notifier) {
        this.runtime = runtime;
        this.input = input;
        this.notifier = notifier;
        this.receiving = new VideoReceiving(listeners);
    }

    /** Sends other pictures, as soon as video is agreed. */
    void setInput(Optional<VideoInput> next) {
        input = next;
        if (sending != null) {
            sending.replace(next);
        }
    }

    /** Adds the line to our next offer, unless there is one. */
    void offer(RTCPeerConnection peer) throws MediaException {
        if (Transceivers.video(peer).isPresent()) {
            attach(peer);
            return;
        }
        make();
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.streamIds = List.of("video");
        init.sendEncodings = List.of();
        RTCRtpTransceiver added = peer.addTransceiver(track, init);
        runtime.handles().acquired();
        runtime.references().of(added).ifPresent(references::add);
    }

    /** Puts what is sent into the line that the far end has offered. */
    void attach(RTCPeerConnection peer) throws MediaException {
        Optional<RTCRtpTransceiver> line = Transceivers.video(peer);
        if (line.isPresent() && line.get().getSender().getTrack() == null) {
            make();
            line.get().getSender().replaceTrack(track);
        }
    }

    /** A description is in force: pictures flow as it says. */
    void negotiated(RTCPeerConnection peer) {
        Optional<RTCRtpTransceiver> line = Transceivers.video(peer);
        if (sending != null) {
            sending.setFlowing(line.filter(Transceivers::sends).isPresent());
        }
        line.filter(Transceivers::receives).ifPresent(this::see);
    }

    /** The far end is about to take its line away: its track will be gone. */
    void blind() {
        receiving.close();
    }

    /** Sends and sees nothing more: to be called before the peer connection is closed. */
    void stop() {
        receiving.close();
        if (sending != null) {
            sending.stop();
        }
    }

    /** Lets go of everything: to be called after the peer connection was closed. */
    void dispose() {
        references.forEach(reference -> {
            runtime.references().release(reference);
            runtime.handles().released();
        });
        references.clear();
        if (track != null) {
            track.dispose();
            runtime.handles().released();
            source.dispose();
            runtime.handles().released();
            track = null;
        }
    }

    private void see(RTCRtpTransceiver line) {
        if (line.getReceiver().getTrack() instanceof VideoTrack seen && receiving.add(seen)) {
            notifier.videoTrack(seen.getId());
        }
    }

    private void make() throws MediaException {
        if (track == null) {
            source = new CustomVideoSource();
            runtime.handles().acquired();
            track = runtime.factory().get().createVideoTrack("video", source);
            runtime.handles().acquired();
            sending = new VideoSending(source, runtime.video(), input, notifier::warning);
        }
    }
}
