package org.jackfield.signalling.sip.authenticating;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A user and what proves that it is one: a password, or its hashes with user and realm (HA1, RFC 7616 section 3.4.2). */
public final class DigestSecrets {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]*");

    private final String user;
    private final Optional<String> realm;
    private final Optional<String> password;
    private final Map<DigestAlgorithm, String> hashes = new EnumMap<>(DigestAlgorithm.class);

    /**
     * Takes them.
     *
     * @param realm the only realm for which they are; empty: any
     * @param ha1 hashes in hexadecimal digits by the name of their algorithm
     * @throws IllegalArgumentException when a hash is none, or there is nothing to answer with; names no secret
     */
    public DigestSecrets(String user, Optional<String> realm, Optional<String> password, Map<String, String> ha1) {
        this.user = user;
        this.realm = realm;
        this.password = password;
        ha1.forEach(this::put);
        if (password.isEmpty() && hashes.isEmpty()) {
            throw new IllegalArgumentException("there is neither a password nor a hash of one");
        }
    }

    private void put(String name, String hash) {
        DigestAlgorithm algorithm = DigestAlgorithm.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "ha1 is for " + name + ", must be for MD5, SHA-256 or SHA-512-256"));
        if (hash.length() != algorithm.digits() || !HEX.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                    "ha1 for " + name + " must have " + algorithm.digits() + " hexadecimal digits");
        }
        hashes.put(algorithm, hash.toLowerCase(Locale.ROOT));
    }

    String user() {
        return user;
    }

    /** Returns whether a challenge is of a realm, and with an algorithm, for which there is something to answer with. */
    boolean canAnswer(Challenge challenge) {
        return isFor(challenge) && (hashes.containsKey(challenge.algorithm()) || password.isPresent());
    }

    /** Returns whether these are for the challenge's realm. */
    boolean isFor(Challenge challenge) {
        return realm.isEmpty() || realm.get().equals(challenge.realm());
    }

    /** Returns the hash of user, realm and password; a configured one goes first. */
    String hash(Challenge challenge) {
        String configured = hashes.get(challenge.algorithm());
        return configured != null
                ? configured
                : challenge.algorithm().hash(user + ':' + challenge.realm() + ':' + password.orElseThrow());
    }

    @Override
    public String toString() {
        return "secrets of " + user;
    }
}
