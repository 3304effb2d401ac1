package org.jackfield.signalling.sip.locating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;

class LocatorTest {

    private static final Set<Transport> ALL = EnumSet.allOf(Transport.class);

    private DnsServer dns;
    private Locator locator;

    @BeforeEach
    void start() throws IOException {
        dns = new DnsServer();
        locator = new Locator(
                new NameServers(List.of(dns.address()), Duration.ofSeconds(2), Runnable::run), new Random(1));
    }

    @AfterEach
    void stop() throws IOException {
        dns.close();
    }

    @Test
    void aNumericHostIsAskedOfNobody() throws Exception {
        assertThat(found("192.0.2.7")).containsExactly("udp://192.0.2.7:5060");
        assertThat(found(new Destination("192.0.2.7", OptionalInt.of(5080), Optional.of(Transport.TCP), false)))
                .containsExactly("tcp://192.0.2.7:5080");
        assertThat(dns.questions()).isEmpty();
    }

    @Test
    void aNumericIpv6HostMayHaveBrackets() throws Exception {
        List<Target> targets = locator.locate(destination("[2001:db8::7]"), AddressFamily.IPV6, ALL)
                .get(60, TimeUnit.SECONDS);

        assertThat(targets).extracting(Target::toString).containsExactly("udp://[2001:db8:0:0:0:0:0:7]:5060");
    }

    @Test
    void anAddressOfTheOtherFamilyIsNotReached() {
        assertThatThrownBy(() -> found("[2001:db8::7]"))
                .hasMessageContaining("2001:db8::7: cannot be reached over IPv4");
    }

    @Test
    void whereBothFamiliesCanBeReachedTheFirstOneComesFirst() throws Exception {
        dns.a("pbx.test", "192.0.2.1").a("pbx.test", "192.0.2.2").aaaa("pbx.test", "2001:db8::1");

        assertThat(ofBoth("pbx.test"))
                .containsExactly(
                        "ws://pbx.test (192.0.2.1:80)",
                        "ws://pbx.test (192.0.2.2:80)",
                        "ws://pbx.test ([2001:db8:0:0:0:0:0:1]:80)");
    }

    @Test
    void oneOfTwoFamiliesWillDo() throws Exception {
        dns.aaaa("six.test", "2001:db8::1");

        assertThat(ofBoth("six.test")).containsExactly("ws://six.test ([2001:db8:0:0:0:0:0:1]:80)");
        assertThatThrownBy(() -> ofBoth("nosuch.test")).hasMessageContaining("nosuch.test: no such host");
    }

    private List<String> ofBoth(String host) throws Exception {
        Destination destination = new Destination(host, OptionalInt.of(80), Optional.of(Transport.WS), false);
        return locator
                .locate(destination, List.of(AddressFamily.IPV4, AddressFamily.IPV6), ALL)
                .get(60, TimeUnit.SECONDS)
                .stream()
                .map(Target::toString)
                .toList();
    }

    @Test
    void localhostNeedsNoNameServer() throws Exception {
        assertThat(found("localhost")).containsExactly("udp://localhost (127.0.0.1:5060)");
        assertThat(dns.questions()).isEmpty();
    }

    @Test
    void aPortInTheUriMakesServiceRecordsUseless() throws Exception {
        dns.a("pbx.test", "192.0.2.1").srv("_sip._udp.pbx.test", 1, 1, 5099, "other.test");

        assertThat(found(new Destination("pbx.test", OptionalInt.of(5070), Optional.empty(), false)))
                .containsExactly("udp://pbx.test (192.0.2.1:5070)");
        assertThat(dns.questions()).containsExactly("pbx.test A");
    }

    @Test
    void naptrSaysWhichTransportIsWantedMost() throws Exception {
        dns.naptr("pbx.test", 20, 10, "SIP+D2U", "_sip._udp.pbx.test")
                .naptr("pbx.test", 10, 20, "SIP+D2T", "_sip._tcp.pbx.test")
                .naptr("pbx.test", 10, 10, "SIPS+D2T", "_sips._tcp.pbx.test")
                .srv("_sip._udp.pbx.test", 1, 1, 5060, "a.test")
                .srv("_sip._tcp.pbx.test", 1, 1, 5060, "a.test")
                .srv("_sips._tcp.pbx.test", 1, 1, 5061, "a.test")
                .a("a.test", "192.0.2.1");

        assertThat(found("pbx.test"))
                .containsExactly(
                        "tls://pbx.test (192.0.2.1:5061)",
                        "tcp://pbx.test (192.0.2.1:5060)",
                        "udp://pbx.test (192.0.2.1:5060)");
    }

    @Test
    void naptrOfTransportsThatCannotBeUsedIsPassedOver() throws Exception {
        dns.naptr("pbx.test", 10, 10, "SIPS+D2T", "_sips._tcp.pbx.test")
                .naptr("pbx.test", 20, 10, "SIP+D2W", "_sip._ws.pbx.test")
                .naptr("pbx.test", 30, 10, "SIP+D2T", "_sip._tcp.pbx.test")
                .srv("_sip._tcp.pbx.test", 1, 1, 5060, "a.test")
                .a("a.test", "192.0.2.1");

        List<Target> targets = locator.locate(
                        destination("pbx.test"), AddressFamily.IPV4, EnumSet.of(Transport.UDP, Transport.TCP))
                .get(60, TimeUnit.SECONDS);

        assertThat(targets).extracting(Target::toString).containsExactly("tcp://pbx.test (192.0.2.1:5060)");
    }

    @Test
    void aSipsUriTakesOnlyEncryptedTransports() throws Exception {
        dns.naptr("pbx.test", 10, 10, "SIP+D2U", "_sip._udp.pbx.test")
                .naptr("pbx.test", 20, 10, "SIPS+D2T", "_sips._tcp.pbx.test")
                .srv("_sip._udp.pbx.test", 1, 1, 5060, "a.test")
                .srv("_sips._tcp.pbx.test", 1, 1, 5061, "a.test")
                .a("a.test", "192.0.2.1");

        assertThat(found(new Destination("pbx.test", OptionalInt.empty(), Optional.empty(), true)))
                .containsExactly("tls://pbx.test (192.0.2.1:5061)");
    }

    @Test
    void naptrRecordsThatAreNotForSipAreIgnored() throws Exception {
        dns.naptr("pbx.test", 1, 1, "u", "E2U+sip", "!^.*$!sip:info@evil.test!", ".")
                .naptr("pbx.test", 2, 1, "s", "SIP+D2U", "!x!y!", "_sip._udp.evil.test")
                .naptr("pbx.test", 3, 1, "s", "SIP+D2U", "", ".")
                .a("pbx.test", "192.0.2.1");

        assertThat(found("pbx.test")).containsExactly("udp://pbx.test (192.0.2.1:5060)");
    }

    @Test
    void withoutNaptrTheUsualServicesAreLookedUp() throws Exception {
        dns.srv("_sip._tcp.pbx.test", 1, 1, 5080, "a.test").a("a.test", "192.0.2.1");

        assertThat(found("pbx.test")).containsExactly("tcp://pbx.test (192.0.2.1:5080)");
        assertThat(dns.questions())
                .containsExactly("pbx.test NAPTR", "_sip._udp.pbx.test SRV", "_sip._tcp.pbx.test SRV", "a.test A");
    }

    @Test
    void withATransportOnlyItsServiceIsLookedUp() throws Exception {
        dns.srv("_sips._wss.pbx.test", 1, 1, 8089, "a.test").a("a.test", "192.0.2.1");

        assertThat(found(new Destination("pbx.test", OptionalInt.empty(), Optional.of(Transport.WSS), false)))
                .containsExactly("wss://pbx.test (192.0.2.1:8089)");
        assertThat(dns.questions()).containsExactly("_sips._wss.pbx.test SRV", "a.test A");
    }

    @Test
    void withoutAnyServiceTheHostItselfIsTaken() throws Exception {
        dns.a("pbx.test", "192.0.2.1").a("pbx.test", "192.0.2.2");

        assertThat(found(new Destination("pbx.test", OptionalInt.empty(), Optional.of(Transport.WS), false)))
                .containsExactlyInAnyOrder("ws://pbx.test (192.0.2.1:80)", "ws://pbx.test (192.0.2.2:80)");
    }

    @Test
    void prioritiesComeInOrderAndAllAddressesOfEach() throws Exception {
        dns.srv("_sip._udp.pbx.test", 20, 1, 5062, "b.test")
                .srv("_sip._udp.pbx.test", 10, 0, 5061, "a.test")
                .a("a.test", "192.0.2.1")
                .a("b.test", "192.0.2.2")
                .a("b.test", "192.0.2.3");

        assertThat(found("pbx.test"))
                .startsWith("udp://pbx.test (192.0.2.1:5061)")
                .containsExactlyInAnyOrder(
                        "udp://pbx.test (192.0.2.1:5061)",
                        "udp://pbx.test (192.0.2.2:5062)",
                        "udp://pbx.test (192.0.2.3:5062)");
    }

    @Test
    void aHostWithoutAddressDoesNotHideTheOthers() throws Exception {
        dns.srv("_sip._udp.pbx.test", 10, 0, 5061, "gone.test")
                .srv("_sip._udp.pbx.test", 20, 0, 5062, "b.test")
                .a("b.test", "192.0.2.2");

        assertThat(found("pbx.test")).containsExactly("udp://pbx.test (192.0.2.2:5062)");
    }

    @Test
    void onlyTheFamilyOfTheLineIsLookedUp() throws Exception {
        dns.a("pbx.test", "192.0.2.1").aaaa("pbx.test", "2001:db8::1");

        List<Target> targets = locator.locate(
                        new Destination("pbx.test", OptionalInt.of(5060), Optional.empty(), false),
                        AddressFamily.IPV6,
                        ALL)
                .get(60, TimeUnit.SECONDS);

        assertThat(targets)
                .extracting(Target::toString)
                .containsExactly("udp://pbx.test ([2001:db8:0:0:0:0:0:1]:5060)");
        assertThat(dns.questions()).containsExactly("pbx.test AAAA");
    }

    @Test
    void answersAreKeptForTheirTimeToLive() throws Exception {
        dns.a("pbx.test", "192.0.2.1");
        Destination destination = new Destination("pbx.test", OptionalInt.of(5060), Optional.empty(), false);
        found(destination);
        found(destination);

        assertThat(dns.questions()).containsExactly("pbx.test A");
    }

    @Test
    void aTimeToLiveOfZeroIsAskedForAgain() throws Exception {
        dns.a("pbx.test", "192.0.2.1", 0);
        Destination destination = new Destination("pbx.test", OptionalInt.of(5060), Optional.empty(), false);
        found(destination);
        dns.forget("pbx.test");
        dns.a("pbx.test", "192.0.2.2", 0);

        assertThat(found(destination)).containsExactly("udp://pbx.test (192.0.2.2:5060)");
    }

    @Test
    void aNameThatDoesNotExistIsSaidSo() {
        assertThatThrownBy(() -> found("nosuch.test")).hasMessageContaining("nosuch.test: no such host");
    }

    @Test
    void aNameWithoutAddressIsSaidSo() throws Exception {
        dns.aaaa("pbx.test", "2001:db8::1");

        assertThatThrownBy(() -> found("pbx.test"))
                .hasMessageContaining("pbx.test: the name has no address (record A)");
    }

    @Test
    void aNameServerThatFailsIsSaidSo() {
        dns.fails("pbx.test", Rcode.SERVFAIL);

        assertThatThrownBy(() -> found("pbx.test")).hasMessageContaining("pbx.test: the name server failed (record A)");
    }

    @Test
    void aNameServerThatCannotNaptrIsAskedForTheRest() throws Exception {
        dns.fails("pbx.test", Rcode.NOTIMP);
        dns.srv("_sip._udp.pbx.test", 1, 1, 5060, "a.test").a("a.test", "192.0.2.1");

        assertThat(found("pbx.test")).containsExactly("udp://pbx.test (192.0.2.1:5060)");
    }

    @Test
    void aSilentNameServerIsSaidSo() {
        dns.silent(true);

        assertThatThrownBy(() -> found("pbx.test"))
                .hasMessageContaining("pbx.test: no answer from the name server (record NAPTR)");
    }

    @Test
    void aServiceThatIsNotOfferedIsSaidSo() {
        dns.srv("_sip._udp.pbx.test", 0, 0, 0, ".");

        assertThatThrownBy(() -> found("pbx.test"))
                .hasMessageContaining("_sip._udp.pbx.test: the domain says that it does not offer this service");
    }

    @Test
    void servicesOnPortZeroAreOfNoUse() throws Exception {
        dns.srv("_sip._udp.pbx.test", 0, 0, 0, "a.test")
                .srv("_sip._udp.pbx.test", 1, 0, 5060, "b.test")
                .a("a.test", "192.0.2.1")
                .a("b.test", "192.0.2.2");

        assertThat(found("pbx.test")).containsExactly("udp://pbx.test (192.0.2.2:5060)");
    }

    @Test
    void aliasesAreFollowed() throws Exception {
        dns.cname("pbx.test", "real.test").a("real.test", "192.0.2.1");

        assertThat(found(new Destination("pbx.test", OptionalInt.of(5060), Optional.empty(), false)))
                .containsExactly("udp://pbx.test (192.0.2.1:5060)");
    }

    @Test
    void aliasesInACircleEnd() {
        dns.cname("one.test", "two.test").cname("two.test", "one.test");

        assertThatThrownBy(() -> found("one.test")).hasMessageContaining("one.test: its aliases lead nowhere");
    }

    @Test
    void aliasesWithoutEndEnd() {
        for (int i = 0; i < 100; i++) {
            dns.cname("n" + i + ".test", "n" + (i + 1) + ".test");
        }

        assertThatThrownBy(() -> found("n0.test")).hasMessageContaining("n0.test: its aliases lead nowhere");
    }

    @Test
    void manyRecordsAreCut() throws Exception {
        for (int i = 0; i < 2000; i++) {
            dns.srv("_sip._udp.pbx.test", i % 3, i % 7, 1024 + i, "a.test");
        }
        for (int i = 0; i < 250; i++) {
            dns.a("a.test", "192.0.2." + i);
        }

        assertThat(found("pbx.test")).hasSize(Locator.MOST_TARGETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a..b", "-", "x\r\ny", "ü.example", "a\\000b.example"})
    void whatIsNoNameIsRefused(String host) {
        assertThatThrownBy(() -> destination(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a host name or an IP address");
    }

    @Test
    void aTransportThatTheLineDoesNotHaveIsSaidSo() {
        Destination destination = new Destination("pbx.test", OptionalInt.empty(), Optional.of(Transport.WSS), false);

        assertThatThrownBy(() -> locator.locate(destination, AddressFamily.IPV4, EnumSet.of(Transport.UDP))
                        .get(60, TimeUnit.SECONDS))
                .hasMessageContaining("pbx.test: transport wss is not available here");
    }

    private List<String> found(String host) throws Exception {
        return found(destination(host));
    }

    private List<String> found(Destination destination) throws Exception {
        return locator.locate(destination, AddressFamily.IPV4, ALL).get(60, TimeUnit.SECONDS).stream()
                .map(Target::toString)
                .toList();
    }

    private static Destination destination(String host) {
        return new Destination(host, OptionalInt.empty(), Optional.empty(), false);
    }
}
