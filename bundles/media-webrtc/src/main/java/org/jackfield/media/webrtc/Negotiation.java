package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCSignalingState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;

/**
 * Offer and answer (RFC 3264) of one path, again and again. What fails leaves the path as it was. Used on the control thread
 * only.
 */
final class Negotiation {

    private final DescriptionCalls calls;
    private final LocalOffer offer;
    private final LocalDescribing describing;
    private final Directing directing;
    private final VideoLine video;
    private final Runnable negotiated;
    private Taken taken;

    /** Makes a negotiation that reports each description in force. */
    Negotiation(
            DescriptionCalls calls, Gathering gathering, Directing directing, VideoLine video, Runnable negotiated) {
        this.calls = calls;
        this.directing = directing;
        this.video = video;
        this.negotiated = negotiated;
        this.describing = new LocalDescribing(calls, gathering, negotiated);
        this.offer = new LocalOffer(calls, describing, new Restoring(calls, directing));
    }

    CompletionStage<String> offer(RTCPeerConnection peer, MediaDirections directions) throws MediaException {
        if (directions.video().isPresent()) {
            video.offer(peer);
        }
        directing.want(peer, directions);
        return offer.make(peer)
                .exceptionallyCompose(fault ->
                        rollback(peer).handle((done, other) -> fault).thenCompose(CompletableFuture::failedFuture));
    }

    /** Takes back our offer that was not answered (RFC 8829 section 4.1.10.2): what was agreed before goes on. */
    CompletionStage<Void> rollback(RTCPeerConnection peer) {
        return offer.takeBack(peer).thenRun(() -> {
            directing.withdraw(peer);
            negotiated.run();
        });
    }

    /** The next offer has other ICE credentials than those in force (RFC 8839 section 4.4.1.1.1). */
    void restartIce() {
        offer.restartIce();
    }

    /** Answers an offer that was checked. */
    CompletionStage<String> answer(RTCPeerConnection peer, String offered, MediaDirections directions) {
        if (offer.isOpen(peer)) {
            return refused("an offer of ours is not answered yet: it must be taken back before");
        }
        return setRemote(peer, RTCSdpType.OFFER, offered)
                .thenCompose(set -> prepare(peer, directions))
                .thenCompose(prepared -> calls.createAnswer(peer))
                .thenCompose(Negotiation::withAudio)
                .thenCompose(made -> describing.describe(peer, made))
                .thenApply(answer -> {
                    directing.agree();
                    return answer;
                })
                .exceptionallyCompose(fault ->
                        refuse(peer).handle((done, other) -> fault).thenCompose(CompletableFuture::failedFuture));
    }

    /** Applies an answer that was checked. */
    CompletionStage<Void> apply(RTCPeerConnection peer, String answer) {
        return take(peer, RTCSdpType.ANSWER, answer).thenRun(directing::agree).thenRun(negotiated);
    }

    /** Applies a provisional answer that was checked (RFC 8829 section 4.1.10.1). */
    CompletionStage<Void> applyProvisional(RTCPeerConnection peer, String answer) {
        return take(peer, RTCSdpType.PR_ANSWER, answer).thenRun(negotiated);
    }

    private CompletionStage<Void> take(RTCPeerConnection peer, RTCSdpType type, String answer) {
        Taken taking = new Taken(type, answer);
        if (taking.equals(taken) || !offer.isOpen(peer)) {
            return taking.isIn(taken)
                    ? CompletableFuture.completedFuture(null)
                    : refused("there is no offer that this description could answer");
        }
        return offer.use(peer, () -> setRemote(peer, type, answer)).thenRun(() -> taken = taking);
    }

    /** An answer of the far end that is in force. */
    private record Taken(RTCSdpType type, String answer) {

        /** Returns whether the other one says the same, and at least as finally. */
        boolean isIn(Taken other) {
            return other != null
                    && answer.equals(other.answer)
                    && (other.type == RTCSdpType.ANSWER || type == RTCSdpType.PR_ANSWER);
        }
    }

    /** What the far end's offer has brought is set to what this side wants. */
    private CompletionStage<Void> prepare(RTCPeerConnection peer, MediaDirections directions) {
        CompletableFuture<Void> prepared = new CompletableFuture<>();
        MediaControl.settle(
                () -> {
                    if (directions.video().isPresent()) {
                        video.attach(peer);
                    }
                    directing.want(peer, directions);
                    return null;
                },
                prepared);
        return prepared;
    }

    private CompletionStage<Void> setRemote(RTCPeerConnection peer, RTCSdpType type, String sdp) {
        if (RemoteDescription.refusesVideo(sdp)) {
            video.blind();
        }
        return calls.setRemote(peer, type, sdp);
    }

    private CompletionStage<Void> refuse(RTCPeerConnection peer) {
        CompletionStage<Void> refused = peer.getSignalingState() == RTCSignalingState.HAVE_REMOTE_OFFER
                ? calls.setRemote(peer, RTCSdpType.ROLLBACK, "")
                : CompletableFuture.completedFuture(null);
        return refused.thenRun(() -> {
            directing.withdraw(peer);
            negotiated.run();
        });
    }

    /** Without a codec in common, libwebrtc would answer by refusing the sound. */
    private static CompletionStage<RTCSessionDescription> withAudio(RTCSessionDescription answer) {
        return RemoteDescription.hasAudio(answer.sdp)
                ? CompletableFuture.completedFuture(answer)
                : refused("it has no audio codec in common with this side");
    }

    private static <T> CompletionStage<T> refused(String why) {
        return CompletableFuture.failedFuture(new MediaException(
                MediaException.Kind.BAD_DESCRIPTION, "the session description cannot be used: " + why));
    }
}
