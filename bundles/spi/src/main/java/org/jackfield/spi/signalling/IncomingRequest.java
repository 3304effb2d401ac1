package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jackfield.session.NameAddress;

/**
 * A request that came outside a dialog and needs nothing of the core: the provider has answered it.
 *
 * @param method {@code MESSAGE} (RFC 3428), {@code OPTIONS} (RFC 3261 section 11) or {@code NOTIFY} (RFC 6665)
 * @param from who sent it
 * @param event of a NOTIFY: the event package, for example {@code message-summary} (RFC 3842)
 * @param contentType the body's media type, for example {@code text/plain}; empty without a body
 * @param body the body, at most 64 KiB; may be empty
 */
public record IncomingRequest(
        String method, NameAddress from, Optional<String> event, String contentType, String body) {

    /** Refuses missing values. */
    public IncomingRequest {
        requireNonNull(method, "method");
        requireNonNull(from, "from");
        requireNonNull(event, "event");
        requireNonNull(contentType, "contentType");
        requireNonNull(body, "body");
    }
}
