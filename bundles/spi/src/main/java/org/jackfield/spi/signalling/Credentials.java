package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * What an account proves itself with (digest authentication, RFC 7616 and RFC 8760). No text shows the secrets.
 *
 * @param user the name for authentication
 * @param realm the one realm that it is for; empty: any that asks
 * @param password the password; empty: only {@code ha1} is there
 * @param ha1 by algorithm ({@code MD5}, {@code SHA-256}, {@code SHA-512-256}) the hash of {@code user:realm:password} in lower
 *     case hexadecimal digits (RFC 7616 section 3.4.2); an algorithm that is missing is not used, unless there is a password
 */
public record Credentials(String user, Optional<String> realm, Optional<String> password, Map<String, String> ha1) {

    /** Refuses missing values, copies the map. */
    public Credentials {
        requireNonNull(user, "user");
        requireNonNull(realm, "realm");
        requireNonNull(password, "password");
        ha1 = Map.copyOf(ha1);
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + ", realm=" + realm.orElse("any") + ']';
    }
}
