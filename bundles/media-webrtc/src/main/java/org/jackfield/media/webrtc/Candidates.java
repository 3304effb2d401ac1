package org.jackfield.media.webrtc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jackfield.spi.media.MediaException;

/** The ICE candidates of a description of ours. */
final class Candidates {

    private Candidates() {}

    static boolean areIn(String sdp) {
        return sdp.contains("\na=candidate:");
    }

    /**
     * Makes the fault of a search that has found no relay.
     *
     * @param relays the servers that could have relayed
     * @param faults what went wrong, by server
     */
    static MediaException noRelay(List<String> relays, Map<String, String> faults) {
        String why = relays.stream()
                .map(relay -> "from " + relay + ": " + faults.getOrDefault(relay, "it has brought no address"))
                .collect(Collectors.joining("; "));
        return new MediaException(
                MediaException.Kind.NETWORK,
                "no relay candidate " + (why.isEmpty() ? "without a TURN server: none is configured" : why));
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
