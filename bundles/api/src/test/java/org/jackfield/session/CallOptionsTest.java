package org.jackfield.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {

    @Test
    void addingAnOptionLeavesTheOriginalAsItWas() {
        CallOptions more =
                CallOptions.DEFAULT.withExtraHeader("X-Queue", "sales").withTransferId("abc");

        assertThat(more.extraHeaders()).containsEntry("X-Queue", "sales");
        assertThat(more.transferId()).contains("abc");
        assertThat(CallOptions.DEFAULT.extraHeaders()).isEmpty();
        assertThat(CallOptions.DEFAULT.transferId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"X-A,'a\r\nInjected: yes'", "X-A,'a\u0000'", "X-A,'a\u007f'", "X-A,'a\u0085'", "X-A,'a\tb'"})
    void refusesControlCharactersInAValue(String name, String value) {
        assertThatThrownBy(() -> CallOptions.DEFAULT.withExtraHeader(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("extraHeaders 'X-A'")
                .hasMessageContaining("control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X A", "X:A", "X\r\nA", "\u00e4", "X-\u0000"})
    void refusesNamesThatAreNoToken(String name) {
        assertThatThrownBy(() -> CallOptions.DEFAULT.withExtraHeader(name, "value"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Via", "v", "CALL-ID", "From", "content-length", "Authorization", "Route"})
    void refusesHeadersThatTheStackSetsItself(String name) {
        assertThatThrownBy(() -> CallOptions.DEFAULT.withExtraHeader(name, "value"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void boundsLengthAndNumber() {
        String longest = "x".repeat(1024);
        assertThat(CallOptions.DEFAULT.withExtraHeader("X-A", longest).extraHeaders())
                .containsEntry("X-A", longest);
        assertThatThrownBy(() -> CallOptions.DEFAULT.withExtraHeader("X-A", longest + "x"))
                .hasMessageContaining("at most 1024");

        CallOptions full = CallOptions.DEFAULT;
        for (int i = 0; i < CallOptions.MAX_EXTRA_HEADERS; i++) {
            full = full.withExtraHeader("X-" + i, "value");
        }
        CallOptions all = full;
        assertThatThrownBy(() -> all.withExtraHeader("X-One-More", "value")).hasMessageContaining("at most 32");
    }

    @Test
    void headersCannotBeChangedFromOutside() {
        CallOptions options = CallOptions.DEFAULT.withExtraHeader("X-A", "1");

        assertThatThrownBy(() -> options.extraHeaders().put("X-B", "2"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
