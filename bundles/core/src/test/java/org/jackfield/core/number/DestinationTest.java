package org.jackfield.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "100, sip:100@pbx.example",
        "+49 (30) 123-45.6, sip:+4930123456@pbx.example",
        "(10)01-2, sip:10012@pbx.example",
        "sip:100, sip:100@pbx.example",
        "SIP:100, sip:100@pbx.example",
        "tel:+4930123, sip:+4930123@pbx.example",
        "*97, sip:*97@pbx.example",
        "#31#100, sip:%2331%23100@pbx.example",
        "alice, sip:alice@pbx.example",
        "alice.b-c_d, sip:alice.b-c_d@pbx.example",
        "alice b, sip:alice%20b@pbx.example",
        "alice%20b, sip:alice%20b@pbx.example",
        "jürgen, sip:j%C3%BCrgen@pbx.example",
        "sip:100@127.0.0.1:5070, sip:100@127.0.0.1:5070",
        "100@other.example, sip:100@other.example",
        "sips:100@other.example, sips:100@other.example",
        "SIPS:100, sips:100@pbx.example",
        "sips:100@other.example;transport=tcp, sips:100@other.example;transport=tcp",
        "sip:100@[::1]:5060, sip:100@[::1]:5060",
        "sip:100@other.example;transport=tcp, sip:100@other.example;transport=tcp",
    })
    void dialled(String number, String uri) {
        assertThat(Destination.parse(number, "pbx.example").uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "+",
                "()",
                "sip:",
                "sips:100@pbx.example;transport=UDP",
                "http://pbx.example",
                "mailto:alice@pbx.example",
                "100@",
                "@pbx.example",
                "100@a b",
                "100@pbx.example:0",
                "100@pbx.example:65536",
                "100@pbx.example:port",
                "100@256.1.1.1",
                "100@1.2.3",
                "100@-pbx.example",
                "100@[::1",
                "100@[zz]",
                "a@b@pbx.example",
                "100;user=phone",
                "100?Route=x",
                "sip:100@pbx.example?Route=x",
                "sip:100@pbx.example;x y",
                "sip:100@pbx.example;lr>",
                "100%",
                "100%4",
                "100\r\nVia: SIP/2.0",
                "100\u0000",
                "100\u0085",
                "\t100"
            })
    void refused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Destination.parse(number, "pbx.example"))
                .withMessageStartingWith("number is '")
                .withMessageNotContaining("\r");
    }

    /** Whatever is given, a URI that is sent can do no harm in a message. */
    @Property
    void neverUnfitForAMessage(@ForAll String number) {
        try {
            String uri = Destination.parse(number, "pbx.example").uri();
            assertThat(uri).matches("sip:[A-Za-z0-9\\-_.!~*'()&=+$,%]+@[A-Za-z0-9.\\-:\\[\\]]+(;[\\x21-\\x7E]*)?");
            assertThat(uri).doesNotContain("<", ">", "\"", " ", "\r", "\n");
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("number is '").doesNotContainPattern("\\p{Cntrl}");
        }
    }
}
