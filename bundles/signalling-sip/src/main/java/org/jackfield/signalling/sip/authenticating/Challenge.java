package org.jackfield.signalling.sip.authenticating;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a server wants to be answered (RFC 7616 section 3.3).
 *
 * @param realm what the password is for
 * @param nonce the server's part of what is hashed
 * @param opaque what is to be echoed
 * @param algorithm how it is hashed
 * @param session whether the nonces go into the hash of the password (the algorithms ending with {@code -sess})
 * @param counted whether the server knows {@code qop=auth}, with which the answers are counted; otherwise it is as old as RFC 2069
 * @param stale whether only the nonce of the last answer was wrong
 */
record Challenge(
        String realm,
        String nonce,
        Optional<String> opaque,
        DigestAlgorithm algorithm,
        boolean session,
        boolean counted,
        boolean stale) {

    private static final String SCHEME = "digest";
    private static final String SESSION = "-sess";

    /**
     * Reads the value of a header WWW-Authenticate or Proxy-Authenticate.
     *
     * @throws ChallengeRefusedException when it cannot be answered
     */
    static Challenge parse(String value) throws ChallengeRefusedException {
        String text = value.strip();
        int end = SCHEME.length();
        boolean isDigest = text.regionMatches(true, 0, SCHEME, 0, end)
                && text.length() > end
                && Character.isWhitespace(text.charAt(end));
        if (!isDigest) {
            throw new ChallengeRefusedException("its scheme is not Digest");
        }
        return of(AuthenticationParameters.parse(text.substring(end)));
    }

    private static Challenge of(Map<String, String> parameters) throws ChallengeRefusedException {
        String algorithm = parameters.getOrDefault("algorithm", DigestAlgorithm.MD5.token());
        boolean session =
                algorithm.regionMatches(true, algorithm.length() - SESSION.length(), SESSION, 0, SESSION.length());
        String hash = session ? algorithm.substring(0, algorithm.length() - SESSION.length()) : algorithm;
        boolean counted = isCounted(parameters.get("qop"));
        if (session && !counted) {
            throw new ChallengeRefusedException("its algorithm needs qop=auth, which it does not have");
        }
        return new Challenge(
                required(parameters, "realm"),
                required(parameters, "nonce"),
                Optional.ofNullable(parameters.get("opaque")),
                DigestAlgorithm.named(hash)
                        .orElseThrow(() -> new ChallengeRefusedException("its algorithm is not known here")),
                session,
                counted,
                "true".equalsIgnoreCase(parameters.get("stale")));
    }

    private static String required(Map<String, String> parameters, String name) throws ChallengeRefusedException {
        String value = parameters.get(name);
        if (value == null) {
            throw new ChallengeRefusedException("it has no " + name);
        }
        return value;
    }

    private static boolean isCounted(String qop) throws ChallengeRefusedException {
        if (qop == null || qop.isBlank()) {
            return false;
        }
        if (Arrays.stream(qop.split(",")).noneMatch(one -> one.strip().equalsIgnoreCase("auth"))) {
            throw new ChallengeRefusedException("it has no qop=auth, only others");
        }
        return true;
    }

    /** Returns the same with another nonce. */
    Challenge with(String nextNonce) {
        return new Challenge(realm, nextNonce, opaque, algorithm, session, counted, false);
    }

    /** Returns the name of the algorithm. */
    String algorithmToken() {
        return algorithm.token() + (session ? SESSION : "");
    }
}
