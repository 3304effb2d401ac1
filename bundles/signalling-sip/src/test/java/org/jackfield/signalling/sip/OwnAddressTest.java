package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that names no address gets the one from which its server is reached. */
class OwnAddressTest {

    private static LineConfiguration line(String server, String bindHost) {
        NameAddress address = new NameAddress("", "sip:100@pbx.example");
        return new LineConfiguration("alice", address, Optional.of(server), bindHost, 5070, "Jackfield");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:127.0.0.1",
                "sip:127.0.0.1:5080;transport=tcp",
                "wss://127.0.0.1:8443/ws?exten=100",
                "sips:localhost"
            })
    void itIsAnAddressOfThisMachine(String server) throws Exception {
        LineConfiguration found = OwnAddress.found(line(server, LineConfiguration.AUTO), Optional.empty());
        assertThat(NetworkInterface.getByInetAddress(InetAddress.getByName(found.bindHost())))
                .isNotNull();
        assertThat(found.bindPort()).isEqualTo(5070);
        assertThat(found.server()).hasValue(server);
    }

    @Test
    void anIpv6AddressIsInBrackets() throws Exception {
        assertThat(OwnAddress.found(line("sip:[::1]:5060", LineConfiguration.AUTO), Optional.empty())
                        .bindHost())
                .startsWith("[")
                .endsWith("]");
    }

    @Test
    void anAddressThatIsNamedStays() throws Exception {
        assertThat(OwnAddress.found(line("sip:127.0.0.1", "127.0.0.9"), Optional.empty())
                        .bindHost())
                .isEqualTo("127.0.0.9");
    }

    @Test
    void aServerWithoutAnAddressIsNamed() {
        assertThatExceptionOfType(SignallingException.class)
                .isThrownBy(
                        () -> OwnAddress.found(line("sip:nosuch.invalid", LineConfiguration.AUTO), Optional.empty()))
                .withMessageContaining("nosuch.invalid")
                .withMessageContaining("bind can name one");
    }
}
