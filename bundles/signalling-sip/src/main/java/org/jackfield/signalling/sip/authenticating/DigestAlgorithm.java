package org.jackfield.signalling.sip.authenticating;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The hash algorithms of digest authentication (RFC 7616 section 6.1), the strongest first. */
public enum DigestAlgorithm {
    /** SHA-512/256. */
    SHA_512_256("SHA-512-256", "SHA-512/256", 64),
    /** SHA-256. */
    SHA_256("SHA-256", "SHA-256", 64),
    /** MD5, which every server knows. */
    MD5("MD5", "MD5", 32);

    private final String token;
    private final String javaName;
    private final int digits;

    DigestAlgorithm(String token, String javaName, int digits) {
        this.token = token;
        this.javaName = javaName;
        this.digits = digits;
    }

    /** Returns the one of that name, which is not case-sensitive. */
    static Optional<DigestAlgorithm> named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.token.equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns its name in challenges. */
    public String token() {
        return token;
    }

    /** Returns how many hexadecimal digits a hash has. */
    int digits() {
        return digits;
    }

    /** Returns the hash of a text in UTF-8, in lower-case hexadecimal digits. */
    String hash(String text) {
        try {
            byte[] octets = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(javaName).digest(octets));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java has no " + javaName, absent);
        }
    }
}
