package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import javax.sip.SipException;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUriTest {

    @Test
    void aSipUriSaysWhatItNamesAndNoMore() throws Exception {
        assertThat(ServerUri.parse("sip:PBX.example"))
                .isEqualTo(new ServerUri(
                        new Destination("pbx.example", OptionalInt.empty(), Optional.empty(), false),
                        Optional.empty()));
        assertThat(ServerUri.parse("sip:pbx.example:5080;transport=tcp"))
                .isEqualTo(new ServerUri(
                        new Destination("pbx.example", OptionalInt.of(5080), Optional.of(Transport.TCP), false),
                        Optional.empty()));
        assertThat(ServerUri.parse("sips:[2001:db8::1]").destination().host()).isEqualTo("2001:db8::1");
    }

    @Test
    void aUrlNamesHostAndPort() throws Exception {
        ServerUri server = ServerUri.parse("wss://pbx.example/ws?account=1");

        assertThat(server.url()).contains("wss://pbx.example/ws?account=1");
        assertThat(server.destination())
                .isEqualTo(new Destination("pbx.example", OptionalInt.of(443), Optional.of(Transport.WSS), false));
        assertThat(ServerUri.parse("ws://127.0.0.1:8088/ws").destination().port())
                .hasValue(8088);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbx.example",
                "http://pbx.example/ws",
                "sip:pbx.example;transport=sctp",
                "sip:pbx.example:70000",
                "wss://user@pbx.example/ws",
                "wss:///ws",
                "wss://pbx.example/ws#part",
                "wss://pbx.example:0/ws",
                "wss://pbx.example/ws\r\nX: 1"
            })
    void whatIsNoServerIsRefusedWithItsName(String server) {
        assertThatThrownBy(() -> ServerUri.parse(server))
                .isInstanceOf(SipException.class)
                .hasMessageContaining("server");
    }
}
