package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A REFER that has come within a dialog (RFC 3515). Texts are as they came, bounded in length, without control characters.
 *
 * @param target whom we are to call, a SIP URI without headers (Refer-To)
 * @param replaces the dialog at the target that our call is to replace, from the URI's header Replaces
 * @param referredBy who asks, as Referred-By says (RFC 3892)
 * @param trusted whether a trusted peer has sent it, see {@link LineConfiguration#trustedPeers()}
 */
public record IncomingReferral(
        String target, Optional<Replaces> replaces, Optional<String> referredBy, boolean trusted) {

    /** Refuses missing values. */
    public IncomingReferral {
        requireNonNull(target, "target");
        requireNonNull(replaces, "replaces");
        requireNonNull(referredBy, "referredBy");
    }
}
