package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnectionIceErrorEvent;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what a peer connection tells over to the control thread. Nothing is thrown back into native code, and once cleared
 * nothing is held or told any more.
 */
final class PeerConnectionEvents implements PeerConnectionObserver {

    /** Hears the events, on the control thread. */
    interface Target {

        /** The connection as a whole changed: ICE and DTLS. */
        void onConnectionChange(RTCPeerConnectionState state);

        /** The search for candidates began or ended. */
        void onGatheringChange(RTCIceGatheringState state);

        /**
         * A candidate was found.
         *
         * @param server the URL of the server that has brought it; empty for one of this host
         */
        void onCandidate(Optional<String> server);

        /** A server has refused (STUN error code), or was not reached (701). */
        void onCandidateError(String server, int code, String text);

        /** The far end sends, or will. Comes again for the same transceiver when it is negotiated anew. */
        void onTrack(RTCRtpTransceiver transceiver);
    }

    private static final Logger LOG = LoggerFactory.getLogger(PeerConnectionEvents.class);

    private final MediaControl control;
    private final AtomicReference<Target> target;

    PeerConnectionEvents(MediaControl control, Target target) {
        this.control = control;
        this.target = new AtomicReference<>(target);
    }

    /** Tells nothing from now on. */
    void clear() {
        target.set(null);
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        pass(hearer -> hearer.onConnectionChange(state));
    }

    @Override
    public void onIceGatheringChange(RTCIceGatheringState state) {
        pass(hearer -> hearer.onGatheringChange(state));
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
        pass(hearer -> hearer.onTrack(transceiver));
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
        // Without trickle it is enough to know that there is one, and whose: it is read from the description.
        Optional<String> server = Optional.ofNullable(candidate.serverUrl);
        pass(hearer -> hearer.onCandidate(server));
    }

    @Override
    public void onIceCandidateError(RTCPeerConnectionIceErrorEvent event) {
        String server = String.valueOf(event.getUrl());
        pass(hearer -> hearer.onCandidateError(server, event.getErrorCode(), event.getErrorText()));
    }

    private void pass(Consumer<Target> event) {
        try {
            control.execute(() -> tell(event));
        } catch (RejectedExecutionException e) {
            LOG.debug("An event of libwebrtc came after the end of the provider");
        } catch (Throwable e) {
            LOG.error("An event of libwebrtc could not be taken", e);
        }
    }

    private void tell(Consumer<Target> event) {
        Target hearer = target.get();
        if (hearer != null) {
            event.accept(hearer);
        }
    }
}
