package org.jackfield.core.phone;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes Call-IDs that nobody can guess (RFC 3261 section 8.1.1.4): 144 random bits. */
final class CallIds {

    private static final int OCTETS = 18;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
