package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.media.webrtc.sound.SoundFrame;

/**
 * Takes the sound of the far end's first audio track. libwebrtc tells of it again whenever it goes on after a hold, each time
 * with another wrapper: the first one is kept, or all would be heard twice. Used on the control thread only.
 */
final class AudioReceiving {

    private final NativeHandles handles;
    private final TrackSink sink;
    /** The wrapper that the sink was added to: the sink can be removed by no other. It is not ours to dispose of. */
    private AudioTrack track;

    AudioReceiving(NativeHandles handles, Consumer<SoundFrame> receiver) {
        this.handles = handles;
        this.sink = new TrackSink(receiver);
    }

    /** Hears a transceiver's track from now on; returns its id unless it is a picture, or sound comes already. */
    Optional<String> add(RTCRtpTransceiver transceiver) {
        if (track != null || !(transceiver.getReceiver().getTrack() instanceof AudioTrack audio)) {
            return Optional.empty();
        }
        track = audio;
        track.addSink(sink);
        handles.acquired();
        return Optional.of(track.getId());
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
