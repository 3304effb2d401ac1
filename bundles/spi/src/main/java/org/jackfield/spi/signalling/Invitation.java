package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * An INVITE to be sent. All values have been checked: no control characters, in range.
 *
 * @param callId the Call-ID to use
 * @param target the request URI, a SIP URI
 * @param offer the session description
 * @param extraHeaders further headers
 */
public record Invitation(String callId, String target, String offer, Map<String, String> extraHeaders) {

    /** Refuses missing values, copies the map. */
    public Invitation {
        requireNonNull(callId, "callId");
        requireNonNull(target, "target");
        requireNonNull(offer, "offer");
        extraHeaders = Map.copyOf(extraHeaders);
    }
}
