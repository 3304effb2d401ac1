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
 */
public record AcceptedResponse(
        int statusCode, Optional<String> sdp, Optional<String> userAgent, String transport, Dialog dialog) {

    /** Refuses missing values. */
    public AcceptedResponse {
        requireNonNull(sdp, "sdp");
        requireNonNull(userAgent, "userAgent");
        requireNonNull(transport, "transport");
        requireNonNull(dialog, "dialog");
    }
}
