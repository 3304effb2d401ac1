package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A dialog as data (RFC 3261 section 12): all that a user agent must know to send requests within it.
 *
 * @param callId the Call-ID
 * @param localTag this side's tag
 * @param remoteTag the other side's tag; empty while it is not known
 * @param localUri this side's URI
 * @param remoteUri the other side's URI
 * @param remoteTarget where requests go: the other side's Contact; empty while it is not known
 * @param routeSet the proxies on the way, in the order in which a request visits them
 * @param localSequence number of our last request (CSeq); 0 before the first
 * @param remoteSequence number of the other side's last request; 0 before the first
 * @param secure whether the dialog was set up over TLS to a SIPS URI
 */
public record Dialog(
        String callId,
        String localTag,
        Optional<String> remoteTag,
        String localUri,
        String remoteUri,
        Optional<String> remoteTarget,
        List<String> routeSet,
        long localSequence,
        long remoteSequence,
        boolean secure) {

    /** Refuses missing values, copies the list. */
    public Dialog {
        requireNonNull(callId, "callId");
        requireNonNull(localTag, "localTag");
        requireNonNull(remoteTag, "remoteTag");
        requireNonNull(localUri, "localUri");
        requireNonNull(remoteUri, "remoteUri");
        requireNonNull(remoteTarget, "remoteTarget");
        routeSet = List.copyOf(routeSet);
    }
}
