package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSessionDescription;
import org.jackfield.spi.media.MediaException;

/** Takes the offer or answer that libwebrtc made. */
final class CreatedDescription implements CreateSessionDescriptionObserver {

    private final NativeReply<RTCSessionDescription> reply;
    private final MediaException.Kind kind;

    CreatedDescription(NativeReply<RTCSessionDescription> reply, MediaException.Kind kind) {
        this.reply = reply;
        this.kind = kind;
    }

    @Override
    public void onSuccess(RTCSessionDescription description) {
        reply.answered(description);
    }

    @Override
    public void onFailure(String error) {
        reply.failed(Refusal.of(kind, error));
    }
}
