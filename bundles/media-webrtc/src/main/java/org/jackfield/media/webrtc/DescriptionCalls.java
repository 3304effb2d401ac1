package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import java.util.concurrent.CompletionStage;
import org.jackfield.spi.media.MediaException;

/** The calls of libwebrtc that make and take descriptions, as stages that complete on the control thread. */
final class DescriptionCalls {

    private final MediaControl control;

    DescriptionCalls(MediaControl control) {
        this.control = control;
    }

    CompletionStage<RTCSessionDescription> createOffer(RTCPeerConnection peer) {
        NativeReply<RTCSessionDescription> reply = new NativeReply<>(control, "createOffer");
        MediaException.Kind kind = MediaException.Kind.INTERNAL;
        return begin(reply, kind, () -> peer.createOffer(new RTCOfferOptions(), new CreatedDescription(reply, kind)));
    }

    CompletionStage<RTCSessionDescription> createAnswer(RTCPeerConnection peer) {
        NativeReply<RTCSessionDescription> reply = new NativeReply<>(control, "createAnswer");
        MediaException.Kind kind = MediaException.Kind.BAD_DESCRIPTION;
        return begin(reply, kind, () -> peer.createAnswer(new RTCAnswerOptions(), new CreatedDescription(reply, kind)));
    }

    CompletionStage<Void> setLocal(RTCPeerConnection peer, RTCSessionDescription description) {
        NativeReply<Void> reply = new NativeReply<>(control, "setLocalDescription");
        MediaException.Kind kind = MediaException.Kind.INTERNAL;
        return begin(reply, kind, () -> peer.setLocalDescription(description, new SetDescription(reply, kind)));
    }

    CompletionStage<Void> setRemote(RTCPeerConnection peer, RTCSdpType type, String sdp) {
        NativeReply<Void> reply = new NativeReply<>(control, "setRemoteDescription");
        MediaException.Kind kind = MediaException.Kind.BAD_DESCRIPTION;
        RTCSessionDescription description = new RTCSessionDescription(type, sdp);
        return begin(reply, kind, () -> peer.setRemoteDescription(description, new SetDescription(reply, kind)));
    }

    private static <T> CompletionStage<T> begin(NativeReply<T> reply, MediaException.Kind kind, Runnable call) {
        try {
            call.run();
        } catch (Throwable e) {
            reply.failed(Refusal.of(kind, e));
        }
        return reply.stage();
    }
}
