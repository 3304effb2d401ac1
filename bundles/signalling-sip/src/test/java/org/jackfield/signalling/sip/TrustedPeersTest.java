package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import javax.sip.SipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedPeersTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1,           10.0.0.1,         true",
        "10.0.0.1,           10.0.0.2,         false",
        "10.0.0.0/8,         10.255.1.2,       true",
        "10.0.0.0/8,         11.0.0.0,         false",
        "10.1.2.3/8,         10.9.9.9,         true",
        "192.168.1.64/26,    192.168.1.127,    true",
        "192.168.1.64/26,    192.168.1.128,    false",
        "192.168.1.64/26,    192.168.1.63,     false",
        "0.0.0.0/0,          203.0.113.9,      true",
        "0.0.0.0/0,          2001:db8::1,      false",
        "10.0.0.0/32,        10.0.0.1,         false",
        "2001:db8::/33,      2001:db8:7fff::1, true",
        "2001:db8::/33,      2001:db8:8000::1, false",
        "::1,                ::1,              true",
        "::/0,               ::1,              true",
        "::/0,               127.0.0.1,        false",
        "::ffff:10.0.0.1,    10.0.0.1,         true",
    })
    void anAddressIsTrustedWhenItIsNamedOrInANetwork(String peer, String address, boolean isTrusted) throws Exception {
        assertThat(new TrustedPeers(List.of("198.51.100.1", peer)).contain(InetAddress.getByName(address)))
                .isEqualTo(isTrusted);
    }

    @Test
    void nobodyIsTrustedWhereNobodyIsNamed() throws Exception {
        assertThat(new TrustedPeers(List.of()).contain(InetAddress.getLoopbackAddress()))
                .isFalse();
        assertThat(new TrustedPeers(List.of("0.0.0.0/0", "::/0")).contain(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "pbx.test",
                "10.0.0",
                "10",
                "10.0.0.256",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "::1/129",
                ":::",
                "fe80::1%eth0",
                "10.0.0.0/ 8",
                "10.0.0.1 ",
                "::ffff:10.0.0.0/104"
            })
    void whatIsNeitherIsRefusedByName(String peer) {
        assertThatThrownBy(() -> new TrustedPeers(List.of(peer)))
                .isInstanceOf(SipException.class)
                .hasMessageContaining("trusted peer is \"" + peer.trim());
    }
}
