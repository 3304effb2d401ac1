package org.jackfield.media.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URLs of RFC 7064 and RFC 7065, as far as libwebrtc can use them. */
class IceServerUrlTest {

    @ParameterizedTest
    @CsvSource({
        "stun:stun.example.com, stun, stun.example.com, 3478, udp",
        "STUN:Stun.Example.com:19302, stun, stun.example.com, 19302, udp",
        "turn:192.0.2.1, turn, 192.0.2.1, 3478, udp",
        "turn:192.0.2.1:13478?transport=tcp, turn, 192.0.2.1, 13478, tcp",
        "turn:turn_1.example.com?transport=UDP, turn, turn_1.example.com, 3478, udp",
        "turns:turn.example.com, turns, turn.example.com, 5349, tcp",
        "turns:[2001:db8::1]:443?transport=tcp, turns, 2001:db8::1, 443, tcp"
    })
    void theDefaultsAreWrittenOut(String url, String scheme, String host, int port, String transport) {
        assertThat(IceServerUrl.parse(url)).contains(new IceServerUrl(scheme, host, port, transport));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bogus:foo",
                "stun:",
                "stuns:stun.example.com",
                "stun:example.com?transport=udp",
                "stun:example.com:0",
                "stun:example.com:65536",
                "turn:user@example.com",
                "turn:example.com?transport=tls",
                "turn:example.com:port",
                "turn:2001:db8::1",
                "turn://example.com",
                "turn:example.com\r\n",
                "turn:exa mple.com",
                "turn:exämple.com"
            })
    void everythingElseIsRefused(String url) {
        assertThat(IceServerUrl.parse(url)).isEmpty();
    }

    @Test
    void anEndlessNameIsRefused() {
        assertThat(IceServerUrl.parse("stun:" + "a".repeat(254))).isEmpty();
        assertThat(IceServerUrl.parse("stun:" + "a.".repeat(100_000))).isEmpty();
    }
}
