package org.jackfield.signalling.sip.authenticating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples of the standards. */
class DigestVectorsTest {

    private static final String RFC_7616_NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String RFC_7616_CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    private static final DigestSecrets MUFASA = withPassword("Mufasa", "Circle of Life");

    @Test
    void md5IsThatOfRfc7616() throws Exception {
        String answer = rfc7616("MD5");

        assertThat(answer)
                .isEqualTo("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", nonce=\"" + RFC_7616_NONCE
                        + "\", uri=\"/dir/index.html\", response=\"8ca523f5e9506fed4657c9700eebdbec\", algorithm=MD5"
                        + ", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", cnonce=\""
                        + RFC_7616_CLIENT_NONCE + "\", qop=auth, nc=00000001");
    }

    @Test
    void sha256IsThatOfRfc7616() throws Exception {
        assertThat(rfc7616("SHA-256"))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
    }

    private static String rfc7616(String algorithm) throws Exception {
        Challenge challenge = Challenge.parse(
                "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm + ", nonce=\""
                        + RFC_7616_NONCE + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
        return new NonceSession(challenge, MUFASA, RFC_7616_CLIENT_NONCE).answer("GET", "/dir/index.html");
    }

    @Test
    void sha512256IsThatOfRfc7616WithItsErratum4897() throws Exception {
        Challenge challenge = Challenge.parse("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, "
                + "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", charset=UTF-8, userhash=true");
        String answer = new NonceSession(
                        challenge,
                        withPassword("J\u00e4s\u00f8n Doe", "Secret, or not?"),
                        "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v")
                .answer("GET", "/doe.json");

        assertThat(answer).contains("response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"");
    }

    @Test
    void qopIsThatOfRfc2617() throws Exception {
        Challenge challenge = Challenge.parse("Digest realm=\"testrealm@host.com\",qop=\"auth,auth-int\","
                + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\",opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");
        String answer = new NonceSession(challenge, withPassword("Mufasa", "Circle Of Life"), "0a4f113b")
                .answer("GET", "/dir/index.html");

        assertThat(answer).contains("response=\"6629fae49393a05397450978507c4ef1\"");
    }

    @Test
    void withoutQopItIsThatOfRfc2069() throws Exception {
        Challenge challenge = Challenge.parse("Digest realm=\"testrealm@host.com\", "
                + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");
        String answer = new NonceSession(challenge, withPassword("Mufasa", "CircleOfLife"), "unused")
                .answer("GET", "/dir/index.html");

        assertThat(answer)
                .contains("response=\"1949323746fe6a43ef61f9606e7febea\"")
                .doesNotContain("qop", "nc=", "cnonce");
    }

    @Test
    void aHashInPlaceOfThePasswordGivesTheSame() throws Exception {
        DigestSecrets hashed = new DigestSecrets(
                "Mufasa", Optional.empty(), Optional.empty(), Map.of("md5", "3D78807DEFE7DE2157E2B0B6573A855F"));
        Challenge challenge = Challenge.parse("Digest realm=\"http-auth@example.org\", qop=auth, nonce=\""
                + RFC_7616_NONCE + "\", algorithm=\"md5\"");
        String answer = new NonceSession(challenge, hashed, RFC_7616_CLIENT_NONCE).answer("GET", "/dir/index.html");

        assertThat(answer).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"");
    }

    /** The nonces go into the hash of the password, once (RFC 7616 section 3.4.2). */
    @Test
    void theSessionVariantsHashTheNoncesWithThePassword() throws Exception {
        Challenge challenge = Challenge.parse("Digest realm=\"r\", qop=auth, nonce=\"n\", algorithm=SHA-256-sess");
        NonceSession session = new NonceSession(challenge, withPassword("u", "p"), "c");
        DigestAlgorithm sha = DigestAlgorithm.SHA_256;
        String password = sha.hash(sha.hash("u:r:p") + ":n:c");
        String request = sha.hash("BYE:sip:x");

        assertThat(session.answer("BYE", "sip:x"))
                .contains("response=\"" + sha.hash(password + ":n:00000001:c:auth:" + request) + '"')
                .contains("algorithm=SHA-256-sess");
        assertThat(session.answer("BYE", "sip:x"))
                .contains("response=\"" + sha.hash(password + ":n:00000002:c:auth:" + request) + '"')
                .contains("nc=00000002");
    }

    private static DigestSecrets withPassword(String user, String password) {
        return new DigestSecrets(user, Optional.empty(), Optional.of(password), Map.of());
    }
}
