package org.jackfield.media.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.TlsCertPolicy;
import java.util.List;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.IceServer;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** What libwebrtc is told about ICE servers, and what it never sees: one that it refuses ends the process. */
class IceConfigurationTest {

    private static final String LONG = "u".repeat(509);

    @Test
    void serversAndPolicyArePassedOn() throws Exception {
        RTCConfiguration made = IceConfiguration.of(
                new IcePolicy(
                        List.of(
                                new IceServer("stun:stun.example.com", "", ""),
                                new IceServer("turns:turn.example.com", "user", "secret")),
                        true),
                TlsCertPolicy.SECURE);

        assertThat(made.iceTransportPolicy).isEqualTo(RTCIceTransportPolicy.RELAY);
        assertThat(made.iceServers)
                .extracting(server -> server.urls.get(0))
                .containsExactly("stun:stun.example.com", "turns:turn.example.com");
        assertThat(made.iceServers.get(1).username).isEqualTo("user");
        assertThat(made.iceServers.get(1).password).isEqualTo("secret");
        assertThat(made.iceServers.get(1).tlsCertPolicy).isEqualTo(TlsCertPolicy.SECURE);
    }

    @Test
    void withoutServersEveryAddressIsUsed() throws Exception {
        RTCConfiguration made = IceConfiguration.of(IcePolicy.DEFAULT, TlsCertPolicy.SECURE);

        assertThat(made.iceTransportPolicy).isEqualTo(RTCIceTransportPolicy.ALL);
        assertThat(made.iceServers).isEmpty();
    }

    @Test
    void whatLibwebrtcWouldRefuseIsRefusedBefore() {
        assertRefused("bogus:foo", "", "", "bogus:foo cannot be used: it must be stun:HOST");
        assertRefused("turn:example.com\r\na=b", "user", "secret", "turn:example.com??a=b cannot be used");
        assertRefused("turn:example.com", "", "secret", "its user name must be 1 to 508 characters");
        assertRefused("turn:example.com", LONG, "secret", "its user name must be 1 to 508 characters");
        assertRefused("turn:example.com", "user", "", "its password must be 1 to 1024 characters");
        assertRefused("turn:example.com", "user", "sec\nret", "its password must be 1 to 1024 characters");
    }

    private static void assertRefused(String url, String user, String password, String message) {
        IcePolicy policy = new IcePolicy(List.of(new IceServer(url, user, password)), false);
        assertThatThrownBy(() -> IceConfiguration.of(policy, TlsCertPolicy.SECURE))
                .isInstanceOfSatisfying(
                        MediaException.class, fault -> assertThat(fault.kind()).isEqualTo(MediaException.Kind.NETWORK))
                .hasMessageContaining(message)
                .hasMessageNotContaining("sec");
    }
}
