package org.jackfield.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAddressTest {

    @ParameterizedTest
    @CsvSource({
        "sip:100@pbx.example,100",
        "sips:100@pbx.example;transport=tcp,100",
        "sip:pbx.example,sip:pbx.example",
        "100,100"
    })
    void givesTheUserPart(String uri, String user) {
        assertThat(new NameAddress("", uri).user()).isEqualTo(user);
    }
}
