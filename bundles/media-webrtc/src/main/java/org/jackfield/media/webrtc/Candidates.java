package org.jackfield.media.webrtc;

import org.jackfield.spi.media.MediaException;

/** The ICE candidates of a description of ours. */
final class Candidates {

    private Candidates() {}

    static boolean areIn(String sdp) {
        return sdp.contains("\na=candidate:");
    }

    /** Returns the description when the far end could reach us by it. */
    static String check(String sdp) throws MediaException {
        if (!areIn(sdp)) {
            throw new MediaException(
                    MediaException.Kind.NETWORK,
                    "libwebrtc found no usable network interface besides loopback, which it does not use:"
                            + " without one no media can flow");
        }
        return sdp;
    }
}
