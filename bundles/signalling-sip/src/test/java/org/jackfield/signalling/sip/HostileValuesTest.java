package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jackfield.spi.signalling.Replaces;
import org.junit.jupiter.api.Test;

/** The readers of headers and bodies, with what nobody should write: they take it or leave it, and fail at nothing. */
class HostileValuesTest {

    private static final String LIKELY =
            "<>\"\\;,?&=%:@/ \t\r\n\u0000\u007f\u0085\u2028sipto-tagfrom-tag0123SIP/2.0 200";
    private static final int TRIES = 5_000;

    @Test
    void whatIsReadHasNoControlCharactersAndIsBounded() {
        random(text -> {
            NameAddresses.parse(text).ifPresent(address -> {
                assertClean(address.displayName());
                assertClean(address.uri());
            });
            NameAddresses.parse("\"" + text + "\" <sip:" + text + "@x.test>").ifPresent(address -> {
                assertClean(address.displayName());
                assertClean(address.uri());
            });
            Sipfrag.read(("SIP/2.0 200 " + text).getBytes(StandardCharsets.UTF_8))
                    .ifPresent(response -> assertClean(response.reasonPhrase()));
            UriEscapes.unescape(text).ifPresent(HostileValuesTest::assertClean);
            ReplacesHeaders.parse(text + ";to-tag=" + text + ";from-tag=" + text)
                    .ifPresent(replaces -> {
                        assertClean(replaces.callId());
                        assertClean(replaces.toTag());
                        assertClean(replaces.fromTag());
                    });
        });
    }

    @Test
    void whatIsEscapedIsReadAgain() throws Exception {
        random(text -> assertThat(UriEscapes.unescape(UriEscapes.escape(text)))
                .isEqualTo(Optional.of(text).filter(plain -> plain.chars().noneMatch(Character::isISOControl))));
        Replaces replaces = new Replaces("a%(b)@c/[d]?{e}\"\\<>:", "t.!%*_+`'~-1", "f", true);
        String value = ReplacesHeaders.format(replaces);
        assertThat(UriEscapes.escape(value)).matches("[A-Za-z0-9%\\-_.!~*'()]+");
        assertThat(UriEscapes.unescape(UriEscapes.escape(value)).flatMap(ReplacesHeaders::parse))
                .contains(replaces);
    }

    private static void assertClean(String text) {
        assertThat(text.chars().noneMatch(Character::isISOControl))
                .as("%s", text)
                .isTrue();
        assertThat(text.length()).isLessThanOrEqualTo(1024);
    }

    private static void random(Consumer<String> use) {
        Random random = new Random(4711);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(
                        random.nextInt(8) == 0
                                ? (char) random.nextInt(0x500)
                                : LIKELY.charAt(random.nextInt(LIKELY.length())));
            }
            use.accept(text.toString());
        }
    }
}
