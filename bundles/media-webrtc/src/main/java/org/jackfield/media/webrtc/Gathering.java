package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Waits for ICE candidates, for a bounded time. Used on the control thread only. */
final class Gathering {

    /** A search that seems to be over without any candidate may be about to begin anew (an ICE restart). */
    private static final Duration SETTLING = Duration.ofMillis(200);

    private final MediaControl control;
    private final Duration limit;
    private CompletableFuture<Void> waiting = CompletableFuture.completedFuture(null);

    Gathering(MediaControl control, Duration limit) {
        this.control = control;
        this.limit = limit;
    }

    /** Completes when the search is over, or the limit is reached; what was found by then is in the description. */
    CompletionStage<Void> await(RTCPeerConnection peer) {
        boolean complete = peer.getIceGatheringState() == RTCIceGatheringState.COMPLETE;
        if (complete && Candidates.areIn(peer.getLocalDescription().sdp)) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> result = new CompletableFuture<>();
        Future<?> timer = control.schedule(() -> result.complete(null), complete ? SETTLING : limit);
        waiting = result;
        return result.thenRun(() -> timer.cancel(false));
    }

    void changed(RTCIceGatheringState state) {
        if (state == RTCIceGatheringState.COMPLETE) {
            waiting.complete(null);
        }
    }
}
