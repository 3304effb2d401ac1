package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jackfield.media.webrtc.ice.IceCredentials;
import org.jackfield.media.webrtc.ice.ServerAnswers;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.MediaException;

/**
 * Waits for ICE candidates, for a bounded time. Used on the control thread only.
 *
 * <p>libwebrtc finds those of this host within milliseconds, and then goes for another 100 ms through the phases of STUN, TURN
 * and TCP, also when nothing is configured. So the end of that is waited for only while a server has not answered.
 */
final class Gathering {

    /** When no candidate has come for so long after one, there are no more: from no server, or from servers that answered. */
    private static final Duration QUIET = Duration.ofMillis(20);

    /** A search that seems to be over without any candidate may be about to begin anew (an ICE restart). */
    private static final Duration SETTLING = Duration.ofMillis(200);

    private final MediaControl control;
    private final IcePolicy ice;
    private final Duration limit;
    private final Consumer<MediaException> warnings;
    private final ServerAnswers servers;
    private final Set<String> warned = new HashSet<>();
    private Optional<IceCredentials> searched = Optional.empty();
    private CompletableFuture<Boolean> waiting = CompletableFuture.completedFuture(true);
    private boolean any;
    private Future<?> timer = CompletableFuture.completedFuture(null);

    /**
     * Makes a wait.
     *
     * @param limit how long it lasts at most
     * @param warnings hears once of each server that brings nothing
     */
    Gathering(MediaControl control, IcePolicy ice, Duration limit, Consumer<MediaException> warnings) {
        this.control = control;
        this.ice = ice;
        this.limit = limit;
        this.warnings = warnings;
        this.servers = new ServerAnswers(ice.servers());
    }

    /**
     * Completes when the search for the description in force is over, or the limit is reached; what was found by then is in the
     * description. It is waited for once: a description with the same ICE credentials has what was found since. Fails when
     * only relays are allowed and there is none.
     */
    CompletionStage<Void> await(RTCPeerConnection peer) {
        String sdp = peer.getLocalDescription().sdp;
        if (searched.filter(before -> before.areIn(sdp)).isPresent()) {
            return CompletableFuture.completedFuture(null);
        }
        searched = Optional.of(IceCredentials.of(sdp));
        servers.begin();
        waiting = new CompletableFuture<>();
        Future<?> last = endAfter(limit, false);
        begin(peer.getIceGatheringState(), Candidates.areIn(sdp));
        return waiting.thenCompose(complete -> {
            last.cancel(false);
            return judge(peer, complete);
        });
    }

    /** A candidate was found: of this host, or by a server. */
    void found(Optional<String> server) {
        any = true;
        server.ifPresent(servers::found);
        found();
    }

    /** A server has refused, or was not reached. */
    void failed(String server, int code, String text) {
        servers.failed(server, code, text);
        found();
    }

    void changed(RTCIceGatheringState state) {
        timer.cancel(false);
        if (state == RTCIceGatheringState.COMPLETE) {
            timer = endAfter(any ? Duration.ZERO : SETTLING, true);
        }
    }

    private void begin(RTCIceGatheringState state, boolean found) {
        any = found;
        if (state == RTCIceGatheringState.COMPLETE) {
            changed(state);
        } else if (found) {
            found();
        }
    }

    private void found() {
        if (!waiting.isDone() && servers.areAll()) {
            timer.cancel(false);
            timer = endAfter(QUIET, true);
        }
    }

    private Future<?> endAfter(Duration delay, boolean complete) {
        CompletableFuture<Boolean> end = waiting;
        return control.schedule(() -> end.complete(complete), delay);
    }

    private CompletionStage<Void> judge(RTCPeerConnection peer, boolean complete) {
        CompletableFuture<Void> judged = new CompletableFuture<>();
        MediaControl.settle(
                () -> {
                    Map<String, String> faults = faults(peer, complete);
                    if (ice.relayOnly() && !Candidates.areIn(peer.getLocalDescription().sdp)) {
                        searched = Optional.empty();
                        throw Candidates.noRelay(servers.relays(), faults);
                    }
                    faults.forEach(this::warn);
                    return null;
                },
                judged);
        return judged;
    }

    private Map<String, String> faults(RTCPeerConnection peer, boolean complete) {
        boolean mayBeConnected = peer.getRemoteDescription() != null;
        // Once connected, libwebrtc stops its search: a server from which nothing was heard may be well.
        return complete && mayBeConnected ? servers.faults() : servers.faultsAndSilence(!complete);
    }

    private void warn(String url, String fault) {
        if (warned.add(url)) {
            warnings.accept(new MediaException(
                    MediaException.Kind.NETWORK, "the ICE server " + url + " is of no use to this call: " + fault));
        }
    }
}
