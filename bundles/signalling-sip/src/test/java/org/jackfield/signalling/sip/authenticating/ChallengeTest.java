package org.jackfield.signalling.sip.authenticating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a challenge, and which are refused. */
class ChallengeTest {

    @Test
    void readsAllThatCounts() throws Exception {
        Challenge challenge =
                Challenge.parse("  dIgEsT\t Realm = \"a, \\\"b\\\"\" ,nonce=\"n=1\",STALE=TRUE,opaque=\"\","
                        + " algorithm=sha-512-256-SESS , qop=\"auth-int, Auth\" , unknown=x, domain=\"sip:a sip:b\"");

        assertThat(challenge.realm()).isEqualTo("a, \\\"b\\\"");
        assertThat(challenge.nonce()).isEqualTo("n=1");
        assertThat(challenge.opaque()).contains("");
        assertThat(challenge.algorithm()).isEqualTo(DigestAlgorithm.SHA_512_256);
        assertThat(challenge.session()).isTrue();
        assertThat(challenge.counted()).isTrue();
        assertThat(challenge.stale()).isTrue();
        assertThat(challenge.algorithmToken()).isEqualTo("SHA-512-256-sess");
    }

    @Test
    void withoutAlgorithmItIsMd5WithoutQopItIsNotCounted() throws Exception {
        Challenge challenge = Challenge.parse("Digest realm=\"r\",nonce=\"n\"");

        assertThat(challenge.algorithm()).isEqualTo(DigestAlgorithm.MD5);
        assertThat(challenge.counted()).isFalse();
        assertThat(challenge.stale()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Basic realm=\"r\"|its scheme is not Digest",
                "Digestrealm=\"r\"|its scheme is not Digest",
                "Digest|its scheme is not Digest",
                "Digest nonce=\"n\"|it has no realm",
                "Digest realm=\"r\"|it has no nonce",
                "Digest realm=\"r\",nonce=\"n\",nonce=\"m\"|a parameter is there twice",
                "Digest realm=\"r\",nonce=\"n\",NONCE=\"n\"|a parameter is there twice",
                "Digest realm=\"r\",nonce=\"n\",algorithm=SHA3-512|its algorithm is not known here",
                "Digest realm=\"r\",nonce=\"n\",algorithm=-sess,qop=auth|its algorithm is not known here",
                "Digest realm=\"r\",nonce=\"n\",qop=\"auth-int\"|it has no qop=auth, only others",
                "Digest realm=\"r\",nonce=\"n\",algorithm=MD5-sess|its algorithm needs qop=auth, which it does not have",
                "Digest realm=\"r,nonce=n|its parameters cannot be read",
                "Digest realm=\"r\" nonce=\"n\"|its parameters cannot be read",
                "Digest realm=\"r\",,nonce=\"n\"|its parameters cannot be read",
                "Digest realm=\"r\\|its parameters cannot be read",
                "Digest =\"r\"|its parameters cannot be read",
            })
    void refusesWhatCannotBeAnswered(String value, String reason) {
        assertThatThrownBy(() -> Challenge.parse(value))
                .isInstanceOf(ChallengeRefusedException.class)
                .hasMessage(reason);
    }

    @Test
    void refusesLineBreaksAndOtherControlCharacters() {
        for (String evil : new String[] {"\r\nTo: x", "\n", "\u0000", "\u0085", "\u001b[2J"}) {
            assertThatThrownBy(() -> Challenge.parse("Digest realm=\"r" + evil + "\",nonce=\"n\""))
                    .isInstanceOf(ChallengeRefusedException.class)
                    .hasMessage("it has control characters");
        }
    }

    @Test
    void refusesWhatIsHuge() {
        assertRefused("Digest realm=\"" + "r".repeat(100_000) + "\",nonce=\"n\"", "4096 are allowed");
        assertRefused("Digest realm=\"" + "\\\"".repeat(2000) + "\",nonce=\"n\"", "more than 1024 characters");
        assertRefused("Digest realm=\"r\",nonce=\"" + "n".repeat(1025) + '"', "more than 1024 characters");
        assertRefused(
                "Digest "
                        + IntStream.range(0, 100)
                                .mapToObj(number -> "p" + number + "=1")
                                .collect(Collectors.joining(",")),
                "more than 32 parameters");
    }

    private static void assertRefused(String value, String reason) {
        assertThatThrownBy(() -> Challenge.parse(value))
                .isInstanceOf(ChallengeRefusedException.class)
                .hasMessageContaining(reason);
    }
}
