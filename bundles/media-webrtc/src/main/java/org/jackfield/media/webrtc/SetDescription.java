package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import org.jackfield.spi.media.MediaException;

/** Hears whether libwebrtc took a description. */
final class SetDescription implements SetSessionDescriptionObserver {

    private final NativeReply<Void> reply;
    private final MediaException.Kind kind;

    SetDescription(NativeReply<Void> reply, MediaException.Kind kind) {
        this.reply = reply;
        this.kind = kind;
    }

    @Override
    public void onSuccess() {
        reply.answered(null);
    }

    @Override
    public void onFailure(String error) {
        reply.failed(Refusal.of(kind, error));
    }
}
