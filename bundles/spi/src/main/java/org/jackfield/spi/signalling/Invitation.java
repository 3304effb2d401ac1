package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * An INVITE to be sent. All values have been checked: no control characters, in range.
 *
 * @param callId the Call-ID to use
 * @param target the request URI, a SIP URI
 * @param offer the session description
 * @param extraHeaders further headers
 * @param replaces the dialog at the target that this one is to replace (RFC 3891)
 * @param referredBy who asked for the call, a SIP URI (RFC 3892)
 */
public record Invitation(
        String callId,
        String target,
        String offer,
        Map<String, String> extraHeaders,
        Optional<Replaces> replaces,
        Optional<String> referredBy) {

    /** Makes an invitation that nobody asked for and that replaces nothing. */
    public Invitation(String callId, String target, String offer, Map<String, String> extraHeaders) {
        this(callId, target, offer, extraHeaders, Optional.empty(), Optional.empty());
    }

    /** Refuses missing values, copies the map. */
    public Invitation {
        requireNonNull(callId, "callId");
        requireNonNull(target, "target");
        requireNonNull(offer, "offer");
        requireNonNull(replaces, "replaces");
        requireNonNull(referredBy, "referredBy");
        extraHeaders = Map.copyOf(extraHeaders);
    }
}
