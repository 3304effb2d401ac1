package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A provisional response that came.
 *
 * @param statusCode 101 to 199
 * @param reasonPhrase its words; bounded, without control characters
 * @param sdp the session description, if it has one (early media)
 * @param dialog the early dialog
 */
public record ProvisionalResponse(int statusCode, String reasonPhrase, Optional<String> sdp, Dialog dialog) {

    /** Refuses missing values. */
    public ProvisionalResponse {
        requireNonNull(reasonPhrase, "reasonPhrase");
        requireNonNull(sdp, "sdp");
        requireNonNull(dialog, "dialog");
    }
}
