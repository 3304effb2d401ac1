package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * Waits for ICE candidates, for a bounded time. Used on the control thread only.
 *
 * <p>No STUN or TURN server is configured, so there are candidates of this host only. libwebrtc finds them within
 * milliseconds, and then goes for another 100 ms through the phases of what is not configured: that is not waited for.
 */
final class Gathering {

    /** When no candidate has come for so long after one, there are no more. */
    private static final Duration QUIET = Duration.ofMillis(20);

    /** A search that seems to be over without any candidate may be about to begin anew (an ICE restart). */
    private static final Duration SETTLING = Duration.ofMillis(200);

    private final MediaControl control;
    private final Duration limit;
    private CompletableFuture<Void> waiting = CompletableFuture.completedFuture(null);
    private Future<?> timer = CompletableFuture.completedFuture(null);

    Gathering(MediaControl control, Duration limit) {
        this.control = control;
        this.limit = limit;
    }

    /** Completes when the search is over, or the limit is reached; what was found by then is in the description. */
    CompletionStage<Void> await(RTCPeerConnection peer) {
        boolean complete = peer.getIceGatheringState() == RTCIceGatheringState.COMPLETE;
        boolean found = Candidates.areIn(peer.getLocalDescription().sdp);
        if (complete && found) {
            return CompletableFuture.completedFuture(null);
        }
        waiting = new CompletableFuture<>();
        Future<?> last = endAfter(complete ? SETTLING : limit);
        if (found) {
            found();
        }
        return waiting.thenRun(() -> last.cancel(false));
    }

    /** A candidate was found. */
    void found() {
        if (!waiting.isDone()) {
            timer.cancel(false);
            timer = endAfter(QUIET);
        }
    }

    void changed(RTCIceGatheringState state) {
        if (state == RTCIceGatheringState.COMPLETE) {
            waiting.complete(null);
        }
    }

    private Future<?> endAfter(Duration delay) {
        CompletableFuture<Void> end = waiting;
        return control.schedule(() -> end.complete(null), delay);
    }
}
