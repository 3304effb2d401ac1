package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A request of the other side to agree anew about the session (RFC 3261 section 14.2, RFC 3311).
 *
 * @param method what it came in
 * @param offer its session description; empty: we are to offer in the 2xx, and the ACK brings the answer (re-INVITE only)
 * @param identity who the other side is now
 */
public record Reoffer(Method method, Optional<String> offer, RemoteIdentity identity) {

    /** The requests that can carry an offer within a dialog. */
    public enum Method {
        /** A re-INVITE. */
        INVITE,
        /** An UPDATE; also before the dialog is confirmed. */
        UPDATE
    }

    /** Refuses missing values. */
    public Reoffer {
        requireNonNull(method, "method");
        requireNonNull(offer, "offer");
        requireNonNull(identity, "identity");
    }
}
