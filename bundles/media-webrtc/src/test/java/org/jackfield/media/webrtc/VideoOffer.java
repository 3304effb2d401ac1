package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a browser offers that wants sound and picture, made by the bare library. */
final class VideoOffer {

    private VideoOffer() {}

    static String make() throws Exception {
        HeadlessAudioDeviceModule devices = new HeadlessAudioDeviceModule();
        PeerConnectionFactory factory = new PeerConnectionFactory(devices);
        CustomAudioSource sound = new CustomAudioSource();
        CustomVideoSource picture = new CustomVideoSource();
        AudioTrack audio = factory.createAudioTrack("audio", sound);
        VideoTrack video = factory.createVideoTrack("video", picture);
        RTCPeerConnection peer = factory.createPeerConnection(new RTCConfiguration(), candidate -> {});
        peer.addTrack(audio, List.of("both"));
        peer.addTrack(video, List.of("both"));
        CompletableFuture<String> offer = new CompletableFuture<>();
        peer.createOffer(new RTCOfferOptions(), new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                offer.complete(description.sdp);
            }

            @Override
            public void onFailure(String error) {
                offer.completeExceptionally(new IllegalStateException(error));
            }
        });
        String sdp = offer.get(20, TimeUnit.SECONDS);
        peer.close();
        factory.dispose();
        devices.dispose();
        return sdp;
    }
}
