package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A provisional response that came.
 *
 * @param statusCode 101 to 199
 * @param reasonPhrase its words; bounded, without control characters
 * @param sdp the session description, if it has one (early media)
 * @param dialog the early dialog; a forking server may bring several (RFC 3261 section 12.1)
 * @param identity who the other side is
 */
public record ProvisionalResponse(
        int statusCode, String reasonPhrase, Optional<String> sdp, Dialog dialog, RemoteIdentity identity) {

    /** Makes a response that says nothing about who the other side is. */
    public ProvisionalResponse(int statusCode, String reasonPhrase, Optional<String> sdp, Dialog dialog) {
        this(statusCode, reasonPhrase, sdp, dialog, RemoteIdentity.UNKNOWN);
    }

    /** Refuses missing values. */
    public ProvisionalResponse {
        requireNonNull(reasonPhrase, "reasonPhrase");
        requireNonNull(sdp, "sdp");
        requireNonNull(dialog, "dialog");
        requireNonNull(identity, "identity");
    }
}
