package org.jackfield.signalling.sip.authenticating;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Answers with one nonce of a server, as often as that takes it: the answers are counted (RFC 7616 section 3.4). Safe for threads. */
final class NonceSession {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 16;

    private final Challenge challenge;
    private final DigestSecrets secrets;
    private final String clientNonce;
    private final String hash;
    private final AtomicLong count = new AtomicLong();

    NonceSession(Challenge challenge, DigestSecrets secrets) {
        this(challenge, secrets, random());
    }

    NonceSession(Challenge challenge, DigestSecrets secrets, String clientNonce) {
        this.challenge = challenge;
        this.secrets = secrets;
        this.clientNonce = clientNonce;
        String plain = secrets.hash(challenge);
        this.hash = challenge.session()
                ? challenge.algorithm().hash(plain + ':' + challenge.nonce() + ':' + clientNonce)
                : plain;
    }

    private static String random() {
        byte[] octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    /** Returns one that answers in the same way with the nonce that the server has announced. */
    NonceSession next(String nextNonce) {
        return new NonceSession(challenge.with(nextNonce), secrets);
    }

    /** Returns the value of the header that answers for a request. */
    String answer(String method, String uri) {
        String number = String.format("%08x", count.incrementAndGet() & 0xffff_ffffL);
        StringBuilder value = new StringBuilder("Digest ");
        append(value, "username", escaped(secrets.user()));
        append(value, "realm", challenge.realm());
        append(value, "nonce", challenge.nonce());
        append(value, "uri", uri);
        append(value, "response", response(method, uri, number));
        value.append("algorithm=").append(challenge.algorithmToken());
        challenge.opaque().ifPresent(opaque -> append(value.append(", "), "opaque", opaque, ""));
        if (challenge.counted()) {
            append(value.append(", "), "cnonce", clientNonce);
            value.append("qop=auth, nc=").append(number);
        }
        return value.toString();
    }

    private String response(String method, String uri, String number) {
        DigestAlgorithm algorithm = challenge.algorithm();
        String request = algorithm.hash(method + ':' + uri);
        return algorithm.hash(
                challenge.counted()
                        ? String.join(":", hash, challenge.nonce(), number, clientNonce, "auth", request)
                        : String.join(":", hash, challenge.nonce(), request));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void append(StringBuilder text, String name, String value) {
        append(text, name, value, ", ");
    }

    private static void append(StringBuilder text, String name, String value, String end) {
        text.append(name).append("=\"").append(value).append('"').append(end);
    }
}
