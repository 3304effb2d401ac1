package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A 2xx response that came.
 *
 * @param statusCode 200 to 299
 * @param sdp the answer; empty when it came without one
 * @param userAgent the far end's User-Agent or Server header
 * @param transport {@code udp} or {@code tcp}
 * @param dialog the dialog
 * @param identity who the other side is
 * @param capabilities what the other side can do
 * @param sessionTimer the session timer as agreed (RFC 4028 section 7.2); empty: none
 */
public record AcceptedResponse(
        int statusCode,
        Optional<String> sdp,
        Optional<String> userAgent,
        String transport,
        Dialog dialog,
        RemoteIdentity identity,
        Capabilities capabilities,
        Optional<SessionTimer> sessionTimer) {

    /** Makes a response that says nothing about the other side. */
    public AcceptedResponse(
            int statusCode, Optional<String> sdp, Optional<String> userAgent, String transport, Dialog dialog) {
        this(
                statusCode,
                sdp,
                userAgent,
                transport,
                dialog,
                RemoteIdentity.UNKNOWN,
                Capabilities.UNKNOWN,
                Optional.empty());
    }

    /** Refuses missing values. */
    public AcceptedResponse {
        requireNonNull(sdp, "sdp");
        requireNonNull(userAgent, "userAgent");
        requireNonNull(transport, "transport");
        requireNonNull(dialog, "dialog");
        requireNonNull(identity, "identity");
        requireNonNull(capabilities, "capabilities");
        requireNonNull(sessionTimer, "sessionTimer");
    }
}
