package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import java.util.Optional;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;

/**
 * Puts the directions of a path into the transceivers of its peer connection, and remembers which were agreed. Used on the
 * control thread only.
 */
final class Directing {

    private final Runnable changed;
    private MediaDirections agreed = MediaDirections.AUDIO;
    private MediaDirections wanted = agreed;

    /** Makes one that tells when {@link #holds} may have changed. */
    Directing(Runnable changed) {
        this.changed = changed;
    }

    /** Makes the next description say these directions; the sound stops at once when they hold the far end. */
    void want(RTCPeerConnection peer, MediaDirections directions) {
        wanted = directions;
        put(peer);
    }

    /** Returns what the next description is to say. */
    MediaDirections wanted() {
        return wanted;
    }

    /** What the next description was to say has been agreed. */
    void agree() {
        agreed = wanted;
        changed.run();
    }

    /** Goes back to what was agreed. */
    void withdraw(RTCPeerConnection peer) {
        want(peer, agreed);
    }

    /** Returns whether the far end is held, or is about to be: then it hears silence. */
    boolean holds() {
        return !agreed.audio().receives() || !wanted.audio().receives();
    }

    /**
     * The first line of each kind has its direction; what comes after it is declined, so that nothing is decoded for nobody.
     * To be called again when a description of the far end has brought new lines.
     */
    void put(RTCPeerConnection peer) {
        Optional<MediaDirection> audio = Optional.of(wanted.audio());
        Optional<MediaDirection> video = wanted.video();
        for (RTCRtpTransceiver transceiver : Transceivers.all(peer).toList()) {
            boolean sound = Transceivers.isAudio(transceiver);
            Optional<MediaDirection> direction = sound ? audio : video;
            if (!sound && direction.isEmpty() && transceiver.getMid() == null) {
                // Was added for an offer that was taken back: the next one has no video line.
                transceiver.stop();
                continue;
            }
            transceiver.setDirection(direction.map(Directing::of).orElse(RTCRtpTransceiverDirection.INACTIVE));
            audio = sound ? Optional.empty() : audio;
            video = sound ? video : Optional.empty();
        }
        changed.run();
    }

    private static RTCRtpTransceiverDirection of(MediaDirection direction) {
        return switch (direction) {
            case SENDRECV -> RTCRtpTransceiverDirection.SEND_RECV;
            case SENDONLY -> RTCRtpTransceiverDirection.SEND_ONLY;
            case RECVONLY -> RTCRtpTransceiverDirection.RECV_ONLY;
            case INACTIVE -> RTCRtpTransceiverDirection.INACTIVE;
        };
    }
}
