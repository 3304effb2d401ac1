package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSignalingState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.spi.media.MediaException;

/** Offer and answer (RFC 3264) of one path. Used on the control thread only. */
final class Negotiation {

    private final DescriptionCalls calls;
    private final LocalDescribing describing;
    private final Runnable negotiated;
    private String applied;

    Negotiation(DescriptionCalls calls, Gathering gathering, Runnable negotiated) {
        this.calls = calls;
        this.negotiated = negotiated;
        this.describing = new LocalDescribing(calls, gathering, negotiated);
    }

    CompletionStage<String> offer(RTCPeerConnection peer) {
        return calls.createOffer(peer).thenCompose(offer -> describing.describe(peer, offer));
    }

    /** Answers an offer that was checked. */
    CompletionStage<String> answer(RTCPeerConnection peer, String offer) {
        return calls.setRemote(peer, RTCSdpType.OFFER, offer)
                .thenCompose(set -> calls.createAnswer(peer))
                .thenCompose(answer -> describing.describe(peer, answer));
    }

    /** Applies an answer that was checked. */
    CompletionStage<Void> apply(RTCPeerConnection peer, String answer) {
        if (answer.equals(applied)) {
            return CompletableFuture.completedFuture(null);
        }
        if (peer.getSignalingState() != RTCSignalingState.HAVE_LOCAL_OFFER) {
            return CompletableFuture.failedFuture(new MediaException(
                    MediaException.Kind.BAD_DESCRIPTION, "there is no offer that this description could answer"));
        }
        return calls.setRemote(peer, RTCSdpType.ANSWER, answer).thenRun(() -> {
            applied = answer;
            negotiated.run();
        });
    }
}
