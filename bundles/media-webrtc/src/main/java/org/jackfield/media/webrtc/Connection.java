package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.util.List;
import java.util.Optional;
import org.jackfield.media.webrtc.ice.IceConfiguration;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The native objects of one path. Used on the control thread only. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final MediaRuntime runtime;
    private CustomAudioSource source;
    private AudioTrack track;
    private RTCPeerConnection peer;
    private RTCRtpSender sender;

    private Connection(MediaRuntime runtime) {
        this.runtime = runtime;
    }

    /** Makes a peer connection that sends one audio track. */
    static Connection open(MediaRuntime runtime, IcePolicy ice, PeerConnectionObserver observer) throws MediaException {
        RTCConfiguration configuration = IceConfiguration.of(ice, runtime.turnCertificates());
        PeerConnectionFactory factory = runtime.factory().get();
        Connection connection = new Connection(runtime);
        try {
            connection.make(factory, configuration, observer);
            return connection;
        } catch (Throwable e) {
            connection.close();
            throw Refusal.of(MediaException.Kind.INTERNAL, e);
        }
    }

    CustomAudioSource source() {
        return source;
    }

    AudioTrack track() {
        return track;
    }

    RTCRtpSender sender() {
        return sender;
    }

    RTCPeerConnection peer() {
        return peer;
    }

    /**
     * Closes the peer connection and lets go of everything; to be called once, when nothing is pushed into the source any more
     * and no sink is left. What cannot be closed is left as it is: to free what native threads may still use ends the
     * process.
     *
     * @return whether all is closed
     */
    boolean close() {
        try {
            closePeer();
            disposeSource();
            return true;
        } catch (Throwable e) {
            LOG.error("A peer connection could not be closed and stays in memory", e);
            return false;
        }
    }

    private void make(PeerConnectionFactory factory, RTCConfiguration configuration, PeerConnectionObserver observer) {
        NativeHandles handles = runtime.handles();
        source = new CustomAudioSource();
        handles.acquired();
        track = factory.createAudioTrack("audio", source);
        handles.acquired();
        peer = factory.createPeerConnection(configuration, observer);
        handles.acquired();
        sender = peer.addTrack(track, List.of("audio"));
        handles.acquired();
    }

    private void closePeer() {
        if (peer == null) {
            return;
        }
        OwnedReferences references = runtime.references();
        Optional<Long> senderAddress = Optional.ofNullable(sender).flatMap(references::of);
        Optional<Long> peerAddress = references.of(peer);
        peer.close();
        if (sender != null) {
            senderAddress.ifPresent(references::release);
            runtime.handles().released();
        }
        peerAddress.ifPresent(references::release);
        runtime.handles().released();
    }

    private void disposeSource() {
        if (track != null) {
            track.dispose();
            runtime.handles().released();
        }
        if (source != null) {
            source.dispose();
            runtime.handles().released();
        }
    }
}
