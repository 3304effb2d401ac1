package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A request to be sent outside a dialog.
 *
 * @param method {@code MESSAGE} (RFC 3428) or {@code OPTIONS} (RFC 3261 section 11)
 * @param target to whom, a SIP URI
 * @param contentType the body's media type; empty without a body
 * @param body the body; may be empty
 * @param extraHeaders further headers by name
 */
public record StandaloneRequest(
        String method, String target, String contentType, String body, Map<String, String> extraHeaders) {

    /** Refuses missing values, copies the map. */
    public StandaloneRequest {
        requireNonNull(method, "method");
        requireNonNull(target, "target");
        requireNonNull(contentType, "contentType");
        requireNonNull(body, "body");
        extraHeaders = Map.copyOf(extraHeaders);
    }
}
