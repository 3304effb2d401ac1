package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the transceivers of a peer connection, and reads which way they go by what is in force. */
final class Transceivers {

    private Transceivers() {}

    static Optional<RTCRtpTransceiver> audio(RTCPeerConnection peer) {
        return all(peer).filter(Transceivers::isAudio).findFirst();
    }

    static Optional<RTCRtpTransceiver> video(RTCPeerConnection peer) {
        return all(peer).filter(transceiver -> !isAudio(transceiver)).findFirst();
    }

    /** Those that are not stopped, nor about to be: to give these a direction ends the process. */
    static Stream<RTCRtpTransceiver> all(RTCPeerConnection peer) {
        return Stream.of(peer.getTransceivers())
                .filter(transceiver ->
                        !transceiver.stopped() && transceiver.getDirection() != RTCRtpTransceiverDirection.STOPPED);
    }

    static boolean isAudio(RTCRtpTransceiver transceiver) {
        return transceiver.getReceiver().getTrack().getKind().equals(MediaStreamTrack.AUDIO_TRACK_KIND);
    }

    static boolean sends(RTCRtpTransceiver transceiver) {
        RTCRtpTransceiverDirection direction = transceiver.getCurrentDirection();
        return direction == RTCRtpTransceiverDirection.SEND_RECV || direction == RTCRtpTransceiverDirection.SEND_ONLY;
    }

    static boolean receives(RTCRtpTransceiver transceiver) {
        RTCRtpTransceiverDirection direction = transceiver.getCurrentDirection();
        return direction == RTCRtpTransceiverDirection.SEND_RECV || direction == RTCRtpTransceiverDirection.RECV_ONLY;
    }
}
