package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * What a registrar has granted (RFC 3261 section 10.2.1).
 *
 * @param registrar the server that did, for people: a URI without parameters that are of no interest
 * @param expires for how long; the provider refreshes before
 * @param gruu the public GRUU that it gave (RFC 5627 section 4.2)
 */
public record Registered(String registrar, Duration expires, Optional<String> gruu) {

    /** Refuses missing values. */
    public Registered {
        requireNonNull(registrar, "registrar");
        requireNonNull(expires, "expires");
        requireNonNull(gruu, "gruu");
    }
}
