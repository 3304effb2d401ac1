package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCSignalingState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.media.webrtc.ice.IceCredentials;
import org.jackfield.spi.media.MediaDirections;

/**
 * Brings back what was agreed when our offer is in force and its answer cannot be used. libwebrtc's own rollback would tear
 * down ICE and DTLS where the far end made the first offer. So the far end's last description is taken for the answer: first
 * to that offer, then to one of what was agreed, with the ICE credentials that the far end knows. Used on the control thread only.
 */
final class Restoring {

    private final DescriptionCalls calls;
    private final Directing directing;

    Restoring(DescriptionCalls calls, Directing directing) {
        this.calls = calls;
        this.directing = directing;
    }

    /** Restores, when there is something to restore; what is wanted stays wanted. */
    CompletionStage<Void> restore(RTCPeerConnection peer) {
        RTCSessionDescription remote = peer.getCurrentRemoteDescription();
        if (peer.getSignalingState() == RTCSignalingState.STABLE || remote == null) {
            return CompletableFuture.completedFuture(null);
        }
        IceCredentials credentials = IceCredentials.of(peer.getCurrentLocalDescription().sdp);
        MediaDirections wanted = directing.wanted();
        String answer = asAnswer(remote.sdp, peer.getCurrentLocalDescription().sdp);
        return calls.setRemote(peer, RTCSdpType.ANSWER, answer)
                .thenRun(() -> directing.withdraw(peer))
                .thenCompose(set -> calls.createOffer(peer, false))
                .thenCompose(offer ->
                        calls.setLocal(peer, new RTCSessionDescription(RTCSdpType.OFFER, credentials.into(offer.sdp))))
                .thenCompose(set -> calls.setRemote(peer, RTCSdpType.ANSWER, answer))
                .thenRun(() -> directing.want(peer, wanted));
    }

    /** An offer leaves open who begins with DTLS (RFC 5763 section 5); our answer to it has said so. */
    private static String asAnswer(String remote, String local) {
        String role = local.contains("a=setup:active") ? "passive" : "active";
        return remote.replace("a=setup:actpass", "a=setup:" + role);
    }
}
