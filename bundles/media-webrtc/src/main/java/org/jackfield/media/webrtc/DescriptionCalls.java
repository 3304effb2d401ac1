package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jackfield.spi.media.MediaException;

/** The calls of libwebrtc that make and take descriptions, as stages that complete on the control thread. */
final class DescriptionCalls {

    private final MediaControl control;

    DescriptionCalls(MediaControl control) {
        this.control = control;
    }

    CompletionStage<RTCSessionDescription> createOffer(RTCPeerConnection peer, boolean iceRestart) {
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = iceRestart;
        MediaException.Kind kind = MediaException.Kind.INTERNAL;
        return this.<RTCSessionDescription>begin(
                "createOffer", kind, reply -> peer.createOffer(options, new CreatedDescription(reply, kind)));
    }

    CompletionStage<RTCSessionDescription> createAnswer(RTCPeerConnection peer) {
        MediaException.Kind kind = MediaException.Kind.BAD_DESCRIPTION;
        return this.<RTCSessionDescription>begin(
                "createAnswer",
                kind,
                reply -> peer.createAnswer(new RTCAnswerOptions(), new CreatedDescription(reply, kind)));
    }

    CompletionStage<Void> setLocal(RTCPeerConnection peer, RTCSessionDescription description) {
        MediaException.Kind kind = MediaException.Kind.INTERNAL;
        return this.<Void>begin(
                "setLocalDescription",
                kind,
                reply -> peer.setLocalDescription(description, new SetDescription(reply, kind)));
    }

    CompletionStage<Void> setRemote(RTCPeerConnection peer, RTCSdpType type, String sdp) {
        MediaException.Kind kind = MediaException.Kind.BAD_DESCRIPTION;
        RTCSessionDescription description = new RTCSessionDescription(type, sdp);
        return this.<Void>begin(
                "setRemoteDescription",
                kind,
                reply -> peer.setRemoteDescription(description, new SetDescription(reply, kind)));
    }

    private <T> CompletionStage<T> begin(String what, MediaException.Kind kind, Consumer<NativeReply<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        NativeReply<T> reply = new NativeReply<>(control, what, result);
        try {
            call.accept(reply);
        } catch (Throwable e) {
            reply.failed(Refusal.of(kind, e));
        }
        return result;
    }
}
