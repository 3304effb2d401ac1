package org.jackfield.benchmarks.calls;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One end of a bare call: a peer connection and nothing else, offer and answer without trickle as SIP needs them. */
final class BarePeer implements AutoCloseable {

    private final CompletableFuture<Void> gathered = new CompletableFuture<>();
    private final FirstSound firstSound = new FirstSound();
    private final BareMedia media;
    private final AudioTrack track;
    private final RTCPeerConnection connection;

    BarePeer(BareMedia media, String name) {
        this.media = media;
        connection = media.factory().createPeerConnection(new RTCConfiguration(), new Observer());
        track = media.factory().createAudioTrack(name, media.source());
        var unused = connection.addTrack(track, List.of("bare"));
    }

    private final class Observer implements PeerConnectionObserver {
        @Override
        public void onIceCandidate(RTCIceCandidate candidate) {}

        @Override
        public void onIceGatheringChange(RTCIceGatheringState state) {
            if (state == RTCIceGatheringState.COMPLETE) {
                gathered.complete(null);
            }
        }

        @Override
        public void onTrack(RTCRtpTransceiver transceiver) {
            try {
                ((AudioTrack) transceiver.getReceiver().getTrack())
                        .addSink((pcm, bits, rate, channels, frames) -> firstSound.hear(pcm));
            } catch (Throwable e) { // what escapes into native code ends the process
                firstSound.broken(e);
            }
        }
    }

    String offer() throws Exception {
        return describe(done -> connection.createOffer(new RTCOfferOptions(), done));
    }

    String answer(String offer) throws Exception {
        take(RTCSdpType.OFFER, offer);
        return describe(done -> connection.createAnswer(new RTCAnswerOptions(), done));
    }

    void take(RTCSdpType type, String sdp) throws Exception {
        SetDone done = new SetDone();
        connection.setRemoteDescription(new RTCSessionDescription(type, sdp), done);
        done.get(10, TimeUnit.SECONDS);
    }

    private String describe(Consumer<CreateSessionDescriptionObserver> create) throws Exception {
        CreateDone created = new CreateDone();
        create.accept(created);
        RTCSessionDescription description = created.get(10, TimeUnit.SECONDS);
        SetDone done = new SetDone();
        connection.setLocalDescription(description, done);
        done.get(10, TimeUnit.SECONDS);
        gathered.get(10, TimeUnit.SECONDS);
        media.keepPulling();
        return connection.getLocalDescription().sdp;
    }

    FirstSound firstSound() {
        return firstSound;
    }

    @Override
    public void close() {
        connection.close();
        media.keepPulling();
    }

    private static final class CreateDone extends CompletableFuture<RTCSessionDescription>
            implements CreateSessionDescriptionObserver {
        @Override
        public void onSuccess(RTCSessionDescription description) {
            complete(description);
        }

        @Override
        public void onFailure(String error) {
            completeExceptionally(new IllegalStateException(error));
        }
    }

    private static final class SetDone extends CompletableFuture<Void> implements SetSessionDescriptionObserver {
        @Override
        public void onSuccess() {
            complete(null);
        }

        @Override
        public void onFailure(String error) {
            completeExceptionally(new IllegalStateException(error));
        }
    }
}
