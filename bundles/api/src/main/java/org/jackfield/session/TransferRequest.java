package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The far end's wish that we call somebody else (REFER, RFC 3515).
 *
 * @param session the call in which it came
 * @param target whom we are to call, a SIP URI
 * @param referredBy who asks, as the message says (RFC 3892); not proven
 * @param attended whether our call is to replace one that the target has (RFC 3891)
 * @param trusted whether the message came from one of the account's {@code trustedPeers}
 */
public record TransferRequest(
        Session session, String target, Optional<String> referredBy, boolean attended, boolean trusted) {

    /** Refuses missing values. */
    public TransferRequest {
        requireNonNull(session, "session");
        requireNonNull(target, "target");
        requireNonNull(referredBy, "referredBy");
    }
}
