package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSessionDescription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Puts a description of ours into force and completes it with candidates. */
final class LocalDescribing {

    private final DescriptionCalls calls;
    private final Gathering gathering;
    private final Runnable negotiated;

    /** Makes a describer that reports each description in force. */
    LocalDescribing(DescriptionCalls calls, Gathering gathering, Runnable negotiated) {
        this.calls = calls;
        this.gathering = gathering;
        this.negotiated = negotiated;
    }

    CompletionStage<String> describe(RTCPeerConnection peer, RTCSessionDescription description) {
        return calls.setLocal(peer, description)
                .thenRun(negotiated)
                .thenCompose(set -> gathering.await(peer))
                .thenCompose(gathered -> read(peer));
    }

    private static CompletionStage<String> read(RTCPeerConnection peer) {
        CompletableFuture<String> result = new CompletableFuture<>();
        MediaControl.settle(() -> Candidates.check(peer.getLocalDescription().sdp), result);
        return result;
    }
}
