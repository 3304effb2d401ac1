package org.jackfield.signalling.sip.authenticating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which challenges of a request are answered, and how often. */
class RequestAuthenticationTest {

    private static final String MD5 = "Digest realm=\"r\", nonce=\"md5\", qop=\"auth\", algorithm=MD5";
    private static final String SHA_256 = "Digest realm=\"r\", nonce=\"sha\", qop=\"auth\", algorithm=SHA-256";
    private static final String SHA_512 = "Digest realm=\"r\", nonce=\"sha5\", qop=\"auth\", algorithm=SHA-512-256";

    private final KnownNonces nonces = new KnownNonces();
    private final DigestSecrets secrets = new DigestSecrets("u", Optional.empty(), Optional.of("p"), Map.of());
    private RequestAuthentication request = new RequestAuthentication(secrets, nonces, List.of(nonces));

    @Test
    void theStrongestIsAnswered() {
        assertThat(request.challenged(false, List.of(MD5, SHA_512, SHA_256))).isTrue();

        assertThat(answers()).singleElement().asString().contains("algorithm=SHA-512-256", "nonce=\"sha5\"");
    }

    @Test
    void ofTwoThatAreAsStrongTheFirstIsAnswered() {
        String second = MD5.replace("\"md5\"", "\"second\"");

        assertThat(request.challenged(false, List.of(MD5, second))).isTrue();
        assertThat(answers()).singleElement().asString().contains("nonce=\"md5\"");
    }

    @Test
    void withoutAHashForItAnAlgorithmIsNotChosen() {
        DigestSecrets hashed =
                new DigestSecrets("u", Optional.empty(), Optional.empty(), Map.of("MD5", "0".repeat(32)));
        request = new RequestAuthentication(hashed, nonces, List.of(nonces));

        assertThat(request.challenged(false, List.of(SHA_512, SHA_256, MD5))).isTrue();
        assertThat(answers()).singleElement().asString().contains("algorithm=MD5");
        request = new RequestAuthentication(hashed, new KnownNonces(), List.of());
        assertThat(request.challenged(false, List.of(SHA_256))).isFalse();
        assertThat(request.refusal())
                .isEqualTo("the challenge cannot be answered: there is neither a password nor a ha1 for SHA-256");
    }

    @Test
    void anotherRealmThanTheConfiguredOneGetsNoAnswer() {
        DigestSecrets bound = new DigestSecrets("u", Optional.of("mine"), Optional.of("p"), Map.of());
        request = new RequestAuthentication(bound, nonces, List.of(nonces));

        assertThat(request.challenged(true, List.of(MD5))).isFalse();
        assertThat(request.refusal()).contains("its realm is another than the configured one");
        assertThat(nonces.all()).isEmpty();
    }

    @Test
    void aWrongPasswordIsTriedOnce() {
        assertThat(request.challenged(false, List.of(MD5))).isTrue();
        assertThat(request.challenged(false, List.of(MD5.replace("md5", "another"))))
                .isFalse();
        assertThat(request.refusal()).isEqualTo("user or password is wrong");
        assertThat(nonces.all()).isEmpty();
    }

    @Test
    void aStaleNonceIsRenewedOnce() {
        assertThat(request.challenged(false, List.of(MD5))).isTrue();
        assertThat(request.challenged(false, List.of(stale("second")))).isTrue();
        assertThat(answers()).singleElement().asString().contains("nonce=\"second\"", "nc=00000001");
        assertThat(request.challenged(false, List.of(stale("third")))).isFalse();
    }

    private static String stale(String nonce) {
        return MD5.replace("md5", nonce) + ", stale=true";
    }

    @Test
    void whatIsKnownIsAnsweredForAtOnceAndCounted() {
        request.challenged(false, List.of(MD5));
        assertThat(answers()).singleElement().asString().contains("nc=00000001");
        RequestAuthentication next = new RequestAuthentication(secrets, nonces, List.of(nonces));

        assertThat(next.begin()).isTrue();
        assertThat(next.answers("BYE", "sip:x")).singleElement().satisfies(answer -> assertThat(answer.value())
                .contains("nc=00000002"));
        // The server has forgotten the nonce, and does not say that it is stale.
        assertThat(next.challenged(false, List.of(MD5.replace("md5", "fresh")))).isTrue();
        assertThat(next.challenged(false, List.of(MD5.replace("md5", "again")))).isFalse();
    }

    @Test
    void severalProxiesAreAnsweredTogetherOrOneAfterAnother() {
        String other = MD5.replace("\"r\"", "\"other\"");

        assertThat(request.challenged(true, List.of(MD5, other))).isTrue();
        assertThat(request.answers("INVITE", "sip:x"))
                .extracting(Authorization::header)
                .containsExactly("Proxy-Authorization", "Proxy-Authorization");
        assertThat(request.challenged(true, List.of(MD5.replace("\"r\"", "\"third\""))))
                .isTrue();
        assertThat(request.challenged(false, List.of(MD5))).isTrue();
        assertThat(request.answers("INVITE", "sip:x"))
                .extracting(Authorization::header)
                .containsExactly("Proxy-Authorization", "Proxy-Authorization", "Proxy-Authorization", "Authorization");
    }

    @Test
    void oneMoreRealmEachTimeEndsAfterFive() {
        for (int i = 0; i < 5; i++) {
            assertThat(request.challenged(true, List.of(MD5.replace("\"r\"", "\"" + i + '"'))))
                    .isTrue();
        }

        assertThat(request.challenged(true, List.of(MD5))).isFalse();
        assertThat(request.refusal()).isEqualTo("it was challenged more than 5 times");
    }

    @Test
    void ofAHundredChallengesSixteenAreLookedAt() {
        List<String> many = new ArrayList<>(Collections.nCopies(99, MD5));
        many.add(SHA_512);

        assertThat(request.challenged(false, many)).isTrue();
        assertThat(answers()).singleElement().asString().contains("algorithm=MD5");
    }

    @Test
    void theAnnouncedNonceIsTheNextOne() {
        request.challenged(false, List.of(MD5));
        answers();
        request.announced(true, "nextnonce=\"of a proxy\"");
        request.announced(false, "qop=auth, rspauth=\"0\", nextnonce=\"next\", nc=00000001");
        request.announced(false, "nextnonce=\"broken");
        RequestAuthentication next = new RequestAuthentication(secrets, nonces, List.of(nonces));

        assertThat(next.begin()).isTrue();
        assertThat(next.answers("BYE", "sip:x")).singleElement().satisfies(answer -> assertThat(answer.value())
                .contains("nonce=\"next\"", "nc=00000001"));
    }

    @Test
    void noSecretIsWritten() {
        request.challenged(false, List.of(MD5));

        assertThat(request.answers("BYE", "sip:x").get(0)).hasToString("Authorization");
        assertThat(new DigestSecrets("u", Optional.empty(), Optional.of("geheim"), Map.of()))
                .hasToString("secrets of u");
    }

    @Test
    void hashesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> with(Map.of())).hasMessage("there is neither a password nor a hash of one");
        assertThatThrownBy(() -> with(Map.of("SHA-1", "00")))
                .hasMessage("ha1 is for SHA-1, must be for MD5, SHA-256 or SHA-512-256");
        assertThatThrownBy(() -> with(Map.of("SHA-256", "00")))
                .hasMessage("ha1 for SHA-256 must have 64 hexadecimal digits");
        assertThatThrownBy(() -> with(Map.of("MD5", "x".repeat(32))))
                .hasMessage("ha1 for MD5 must have 32 hexadecimal digits");
    }

    private static DigestSecrets with(Map<String, String> hashes) {
        return new DigestSecrets("u", Optional.empty(), Optional.empty(), hashes);
    }

    private List<String> answers() {
        return request.answers("REGISTER", "sip:x").stream()
                .map(Authorization::value)
                .toList();
    }
}
