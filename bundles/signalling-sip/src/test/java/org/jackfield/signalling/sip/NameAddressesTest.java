package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.session.NameAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameAddressesTest {

    @Test
    void readsNameAndAddress() {
        assertRead("\"Ann\" <sip:100@pbx.test>;party=called", "Ann", "sip:100@pbx.test");
        assertRead("Ann Other <sip:100@pbx.test;user=phone>", "Ann Other", "sip:100@pbx.test;user=phone");
        assertRead("<sips:100@pbx.test>", "", "sips:100@pbx.test");
        assertRead("sip:100@pbx.test;privacy=off", "", "sip:100@pbx.test");
        assertRead("<tel:+1234>", "", "tel:+1234");
        assertRead(
                "\"a \\\"b\\\" <sip:no@x.test>, c\" <sip:yes@x.test>", "a \"b\" <sip:no@x.test>, c", "sip:yes@x.test");
        assertRead("\"\u00c4nne\u0007\r\nVia: x\" <sip:1@x.test>", "\u00c4nne Via: x", "sip:1@x.test");
    }

    private static void assertRead(String value, String displayName, String uri) {
        assertThat(NameAddresses.parse(value)).contains(new NameAddress(displayName, uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<>",
                "><",
                "\"",
                "Ann",
                "<sip:>",
                "<sip:100@pbx.test",
                "<http://x.test>",
                "<sip:1@x.test?Replaces=a>",
                "<sip:1@x.test:99999>",
                "<sip:1 2@x.test>",
                "<sip:1\r\n@x.test>",
                "<<sip:1@x.test>>",
                "\"open <sip:1@x.test>",
            })
    void whatIsNoAddressIsNotTaken(String value) {
        assertThat(NameAddresses.parse(value)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotTakenOrCut() {
        assertThat(NameAddresses.parse("<sip:" + "1".repeat(2000) + "@x.test>")).isEmpty();
        assertThat(NameAddresses.parse("\"" + "n".repeat(5000) + "\" <sip:1@x.test>"))
                .hasValueSatisfying(read -> assertThat(read.displayName()).hasSize(256));
    }

    @Test
    void splitsWhereTheSeparatorIsNotPartOfAValue() {
        assertThat(NameAddresses.split("\"a,b\\\",\" <sip:1,2@x.test>,<tel:3>,", ','))
                .containsExactly("\"a,b\\\",\" <sip:1,2@x.test>", "<tel:3>", "");
    }
}
