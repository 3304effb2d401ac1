package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A REFER to be sent (RFC 3515). All values have been checked: no control characters, in range.
 *
 * @param target whom the other side is to call, a SIP URI (Refer-To)
 * @param replaces the dialog at the target that its call is to replace; empty: a blind transfer
 * @param referredBy who asks, a SIP URI (Referred-By, RFC 3892)
 */
public record Referral(String target, Optional<Replaces> replaces, String referredBy) {

    /** Refuses missing values. */
    public Referral {
        requireNonNull(target, "target");
        requireNonNull(replaces, "replaces");
        requireNonNull(referredBy, "referredBy");
    }
}
