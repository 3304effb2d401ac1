package org.jackfield.signalling.sip.locating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameServersTest {

    @Test
    void addressesMayHaveAPort() {
        assertThat(NameServers.parse(List.of("192.0.2.1", "192.0.2.2:5353", "2001:db8::1", "[2001:db8::2]:54", "")))
                .containsExactly(
                        new InetSocketAddress("192.0.2.1", 53),
                        new InetSocketAddress("192.0.2.2", 5353),
                        new InetSocketAddress("2001:db8::1", 53),
                        new InetSocketAddress("2001:db8::2", 54));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ns.example.com", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1:x", "192.0.2.256", "[::1", ":53"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> NameServers.parse(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nameServers has \"" + text + '"');
    }

    @Test
    void eightAreEnough() {
        assertThatThrownBy(() -> NameServers.parse(Collections.nCopies(9, "192.0.2.1")))
                .hasMessageContaining("nameServers has 9 addresses, must be 8 at most");
    }
}
