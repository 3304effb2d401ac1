package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCSignalingState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Our offer that is not answered yet. Used on the control thread only.
 *
 * <p>The first one is put into force at once, so that ICE candidates are found for it. Later ones are not before their answer
 * comes: they have the candidates of the first, and nothing is to be undone when they are taken back. libwebrtc could not do
 * that: where the far end made the first offer, its rollback tears down ICE and DTLS. Those that restart ICE must be in force,
 * since they need other candidates: what was before is restored when they are taken back.
 */
final class LocalOffer {

    private final DescriptionCalls calls;
    private final LocalDescribing describing;
    private final Restoring restoring;
    private Optional<RTCSessionDescription> waiting = Optional.empty();
    private boolean restartWanted;

    LocalOffer(DescriptionCalls calls, LocalDescribing describing, Restoring restoring) {
        this.calls = calls;
        this.describing = describing;
        this.restoring = restoring;
    }

    /** Makes an offer; one that was made before is forgotten. */
    CompletionStage<String> make(RTCPeerConnection peer) {
        boolean first = isFirst(peer);
        boolean restart = !first && restartWanted;
        restartWanted = false;
        waiting = Optional.empty();
        return calls.createOffer(peer, restart)
                .thenCompose(offer -> first || restart ? describing.describe(peer, offer) : keep(offer));
    }

    /** The next one has other ICE credentials than those in force. */
    void restartIce() {
        restartWanted = true;
    }

    /** Returns whether there is one, also with a provisional answer. */
    boolean isOpen(RTCPeerConnection peer) {
        return waiting.isPresent() || isInForce(peer);
    }

    /**
     * Puts it into force and has it answered.
     *
     * @param answering sets the answer; when that fails, the offer is open as before
     */
    CompletionStage<Void> use(RTCPeerConnection peer, Supplier<CompletionStage<Void>> answering) {
        if (waiting.isEmpty()) {
            return answering.get();
        }
        RTCSessionDescription offer = waiting.get();
        return calls.setLocal(peer, offer)
                .thenCompose(set -> answering.get())
                .thenRun(() -> waiting = Optional.empty())
                .exceptionallyCompose(fault -> restoring
                        .restore(peer)
                        .handle((done, other) -> fault)
                        .thenCompose(CompletableFuture::failedFuture));
    }

    /** Takes it back when there is one. */
    CompletionStage<Void> takeBack(RTCPeerConnection peer) {
        waiting = Optional.empty();
        if (!isInForce(peer)) {
            return CompletableFuture.completedFuture(null);
        }
        return isFirst(peer)
                ? calls.setLocal(peer, new RTCSessionDescription(RTCSdpType.ROLLBACK, ""))
                : restoring.restore(peer);
    }

    private static boolean isFirst(RTCPeerConnection peer) {
        return peer.getCurrentRemoteDescription() == null;
    }

    private static boolean isInForce(RTCPeerConnection peer) {
        RTCSignalingState state = peer.getSignalingState();
        return state == RTCSignalingState.HAVE_LOCAL_OFFER || state == RTCSignalingState.HAVE_REMOTE_PR_ANSWER;
    }

    private CompletionStage<String> keep(RTCSessionDescription offer) {
        waiting = Optional.of(offer);
        CompletableFuture<String> result = new CompletableFuture<>();
        MediaControl.settle(() -> Candidates.check(offer.sdp), result);
        return result;
    }
}
