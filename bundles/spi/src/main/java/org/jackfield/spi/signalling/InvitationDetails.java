package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What an INVITE says beyond who calls whom. Texts are bounded in length, without control characters.
 *
 * @param identity who a server on the way says the caller is
 * @param capabilities what the caller's side can do
 * @param sessionTimer the session timer that the 2xx will agree to (RFC 4028 section 9)
 * @param replaces the dialog that this one is to replace (RFC 3891)
 * @param referredBy who asked the caller to call (Referred-By, RFC 3892)
 */
public record InvitationDetails(
        RemoteIdentity identity,
        Capabilities capabilities,
        Optional<SessionTimer> sessionTimer,
        Optional<Replaces> replaces,
        Optional<String> referredBy) {

    /** Nothing more. */
    public static final InvitationDetails NONE = new InvitationDetails(
            RemoteIdentity.UNKNOWN, Capabilities.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses missing values. */
    public InvitationDetails {
        requireNonNull(identity, "identity");
        requireNonNull(capabilities, "capabilities");
        requireNonNull(sessionTimer, "sessionTimer");
        requireNonNull(replaces, "replaces");
        requireNonNull(referredBy, "referredBy");
    }
}
