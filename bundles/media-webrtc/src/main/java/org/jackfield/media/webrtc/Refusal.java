package org.jackfield.media.webrtc;

import org.jackfield.spi.media.MediaException;

/** Makes faults of what libwebrtc says: its text may quote the far end, so it is bounded and printable. */
final class Refusal {

    private static final int LONGEST = 200;

    private Refusal() {}

    static MediaException of(MediaException.Kind kind, String text) {
        return new MediaException(kind, "libwebrtc refused: " + printable(text));
    }

    static MediaException of(MediaException.Kind kind, Throwable cause) {
        return new MediaException(kind, "libwebrtc refused: " + printable(cause.getMessage()), cause);
    }

    private static String printable(String text) {
        String shown = String.valueOf(text);
        String shortened = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
        return shortened.replaceAll("\\p{Cntrl}", "?");
    }
}
