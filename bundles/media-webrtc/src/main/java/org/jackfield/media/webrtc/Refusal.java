package org.jackfield.media.webrtc;

import org.jackfield.media.webrtc.ice.Printable;
import org.jackfield.spi.media.MediaException;

/** Makes faults of what libwebrtc says: its text may quote the far end, so it is bounded and printable. */
final class Refusal {

    private Refusal() {}

    static MediaException of(MediaException.Kind kind, String text) {
        return new MediaException(kind, "libwebrtc refused: " + Printable.of(text));
    }

    static MediaException of(MediaException.Kind kind, Throwable cause) {
        return new MediaException(kind, "libwebrtc refused: " + Printable.of(cause.getMessage()), cause);
    }
}
