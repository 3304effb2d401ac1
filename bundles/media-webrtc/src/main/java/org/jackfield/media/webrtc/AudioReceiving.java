package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the sound of the far end's first audio track. Used on the control thread only. */
final class AudioReceiving {

    private static final Logger LOG = LoggerFactory.getLogger(AudioReceiving.class);

    private final NativeHandles handles;
    private final TrackSink sink;
    /** The wrapper that the sink was added to: the sink can be removed by no other. It is not ours to dispose of. */
    private AudioTrack track;

    private String mid;

    AudioReceiving(NativeHandles handles, Consumer<SoundFrame> receiver) {
        this.handles = handles;
        this.sink = new TrackSink(receiver);
    }

    /**
     * Hears a transceiver's track from now on; returns its id unless it was known before, or is a picture or a second sound:
     * these are made inactive, so that the answer says so and nothing is decoded for nobody.
     */
    Optional<String> add(RTCRtpTransceiver transceiver) {
        String newMid = transceiver.getMid();
        if (newMid == null || newMid.equals(mid)) {
            return Optional.empty();
        }
        if (track == null && transceiver.getReceiver().getTrack() instanceof AudioTrack audio) {
            mid = newMid;
            track = audio;
            track.addSink(sink);
            handles.acquired();
            return Optional.of(track.getId());
        }
        transceiver.setDirection(RTCRtpTransceiverDirection.INACTIVE);
        LOG.info("The far end offers more than one audio track: what has the mid {} is declined", newMid);
        return Optional.empty();
    }

    /** Hears nothing from now on; to be called before the peer connection is closed. */
    void close() {
        sink.clear();
        if (track != null) {
            track.removeSink(sink);
            track = null;
            handles.released();
        }
    }
}
