package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.signalling.sip.locating.DnsServer;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.NameServers;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that names no address gets the one from which its server is reached. */
class OwnAddressTest {

    private final Threads threads = new Threads(2);
    private DnsServer dns;
    private Locator locator;

    @BeforeEach
    void start() throws Exception {
        dns = new DnsServer();
        locator = new Locator(
                new NameServers(List.of(dns.address()), Duration.ofSeconds(2), threads::execute), new Random());
    }

    @AfterEach
    void stop() throws Exception {
        locator.close();
        threads.stop();
        dns.close();
    }

    private LineConfiguration found(String server, String bindHost) throws Exception {
        return new OwnAddress(LocalNetwork.SYSTEM, locator)
                .find(line(server, bindHost), Optional.empty())
                .get(20, TimeUnit.SECONDS);
    }

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
        LineConfiguration found = found(server, LineConfiguration.AUTO);
        assertThat(NetworkInterface.getByInetAddress(InetAddress.getByName(found.bindHost())))
                .isNotNull();
        assertThat(found.bindPort()).isEqualTo(5070);
        assertThat(found.server()).hasValue(server);
    }

    @Test
    void theServerIsLookedUpAtTheNameServersOfTheConfiguration() throws Exception {
        dns.a("pbx.test", "127.0.0.1");

        // Which one it is, is the system's affair: its routes may prefer another one for 127.0.0.1.
        assertThat(found("sip:pbx.test:5060", LineConfiguration.AUTO).bindHost())
                .isEqualTo(found("sip:127.0.0.1:5060", LineConfiguration.AUTO).bindHost());
        assertThat(dns.questions()).contains("pbx.test A");
    }

    @Test
    void aServerThatHasOnlyAnAddressOfIpv6IsReachedFromOne() throws Exception {
        dns.aaaa("pbx.test", "::1");

        assertThat(found("sip:pbx.test:5060", LineConfiguration.AUTO).bindHost())
                .startsWith("[");
    }

    @Test
    void anIpv6AddressIsInBrackets() throws Exception {
        assertThat(found("sip:[::1]:5060", LineConfiguration.AUTO).bindHost())
                .startsWith("[")
                .endsWith("]");
    }

    @Test
    void anAddressThatIsNamedStays() throws Exception {
        assertThat(found("sip:127.0.0.1", "127.0.0.9").bindHost()).isEqualTo("127.0.0.9");
    }

    @Test
    void aServerWithoutAnAddressIsNamed() {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> found("sip:nosuch.invalid", LineConfiguration.AUTO))
                .withCauseInstanceOf(SignallingException.class)
                .withMessageContaining("nosuch.invalid: no such host")
                .withMessageContaining("bind can name one");
    }
}
