package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.support.Accounts;
import org.jackfield.itests.support.Await;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneState;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Registration at Kamailio. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class RegistrationIT extends InteropTest {

    private static final String NUMBER = "4001";

    /** One that registers; to unregister is to ask for 0 s. */
    private static final String REGISTER = "IN REGISTER " + NUMBER + " .*expires 1800 ";

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "registers, and unregisters at the end")
    public void registersOverUdp() {
        registers("udp");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tcp", feature = "registers, and unregisters at the end")
    public void registersOverTcp() {
        registers("tcp");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "registers, and unregisters at the end")
    public void registersOverTls() {
        registers("tls");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "ws", feature = "registers, and unregisters at the end")
    public void registersOverWs() {
        registers("ws");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "wss", feature = "registers, and unregisters at the end")
    public void registersOverWss() {
        registers("wss");
    }

    private void registers(String transport) {
        Kamailio pbx = bed().kamailio();
        ours().registered(bed(), NUMBER, transport, Map.of());
        List<String> contacts = pbx.contacts(NUMBER);
        assertEquals(contacts.toString(), 1, contacts.size());
        assertEquals(1, pbx.log().count("SAVED " + NUMBER + " over " + transport + "$"));
        row.seen("contact " + contacts.get(0));
        ours().delete(NUMBER);
        await("it is not registered any more", () -> pbx.contacts(NUMBER).isEmpty());
        row.seen("none after the end");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "registers over IPv6")
    public void registersOverUdpAndIpv6() {
        registersOverIpv6("udp");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "registers over IPv6")
    public void registersOverTlsAndIpv6() {
        registersOverIpv6("tls");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "wss", feature = "registers over IPv6")
    public void registersOverWssAndIpv6() {
        registersOverIpv6("wss");
    }

    private void registersOverIpv6(String transport) {
        Kamailio pbx = bed().kamailio();
        Map<String, String> settings = Map.of("bind", "[::1]:0", "server", pbx.address(transport, "[::1]"));
        ours().registered(bed(), NUMBER, transport, settings);
        assertEquals(1, pbx.contacts(NUMBER).size());
        row.seen(pbx.log()
                .await("IN REGISTER " + NUMBER + " " + transport + " .*\\[\\[?::1", 1)
                .replaceAll(".*IN (.*) to .*", "$1"));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "wrong password: told once, not tried again and again")
    public void aWrongPassword() {
        Kamailio pbx = bed().kamailio();
        OurPhone phone = ours().unregistered(bed(), NUMBER, "udp", Map.of("password", "wrong"));
        await("it has failed", () -> pbx.log().count("CHALLENGE REGISTER " + NUMBER) >= 2);
        phone.phone().disconnect();
        PhoneEvents events = PhoneEvents.of(phone.phone());
        int before = pbx.log().count(REGISTER);
        phone.phone().start();
        PhoneEvent.RegistrationFailed failed = events.await(PhoneEvent.RegistrationFailed.class);
        assertEquals(OptionalInt.of(401), failed.reason().code());
        pass(Duration.ofSeconds(5));
        assertEquals(1, events.all(PhoneEvent.RegistrationFailed.class).size());
        int registers = pbx.log().count(REGISTER) - before;
        assertEquals(2, registers);
        row.seen(registers + " REGISTERs, 1 registrationFailed: "
                + failed.reason().detail());
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "SHA-256, nonce expired at each refresh (stale)")
    public void staleNonces() {
        Kamailio pbx = bed().kamailio(Kamailio.Registrar.STRICT);
        OurPhone phone = ours().registered(bed(), NUMBER, "udp", Map.of());
        PhoneEvents events = PhoneEvents.of(phone.phone());
        pbx.log().await("SAVED " + NUMBER, 3);
        pbx.log().await("CHALLENGE REGISTER " + NUMBER + " because -4", 1);
        assertEquals(List.of(), events.all(PhoneEvent.RegistrationFailed.class));
        assertEquals(PhoneState.REGISTERED, phone.phone().status().state());
        row.seen("3 registrations for 8 s each, each nonce valid for 3 s, never unregistered");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tcp", feature = "refreshed before it expires")
    public void refreshed() {
        Kamailio pbx = bed().kamailio(Kamailio.Registrar.STRICT);
        ours().registered(bed(), NUMBER, "tcp", Map.of());
        long begin = System.nanoTime();
        Await.until("12 s without a gap", Duration.ofSeconds(20), () -> {
            assertEquals(1, pbx.contacts(NUMBER).size());
            return System.nanoTime() - begin > Duration.ofSeconds(12).toNanos();
        });
        row.seen("for 12 s always a contact, although each lasts 8 s");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "HA1 (MD5) in place of the password")
    public void md5Hash() throws Exception {
        Map<String, String> settings =
                Map.of("password", "", "realm", Kamailio.DOMAIN, "ha1", hash("MD5", NUMBER, "pw" + NUMBER));
        ours().registered(bed(), NUMBER, "udp", settings);
        row.seen("contact " + bed().kamailio().contacts(NUMBER).get(0));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "HA1 (SHA-256) in place of the password")
    public void sha256Hash() throws Exception {
        bed().kamailio(Kamailio.Registrar.STRICT);
        String hash = "SHA-256:" + hash("SHA-256", NUMBER, "pw" + NUMBER);
        ours().registered(bed(), NUMBER, "udp", Map.of("password", "", "realm", Kamailio.DOMAIN, "ha1", hash));
        row.seen("contact " + bed().kamailio().contacts(NUMBER).get(0));
    }

    private static String hash(String algorithm, String user, String password) throws Exception {
        String text = user + ':' + Kamailio.DOMAIN + ':' + password;
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "wss", feature = "a user that is not the number")
    public void anotherUser() {
        ours().registered(bed(), NUMBER, "wss", Map.of("user", "reg" + NUMBER, "password", "pwreg" + NUMBER));
        row.seen("contact " + bed().kamailio().contacts(NUMBER).get(0));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "certificate for another host: refused")
    public void aCertificateForAnotherHost() {
        Kamailio pbx = bed().kamailio();
        OurPhone phone = ours().unregistered(bed(), NUMBER, "tls", Map.of("server", pbx.addressElsewhere()));
        awaitDetail(phone, "certificate of 127.0.0.1", "127.0.0.1 found");
        assertEquals(0, pbx.log().count("IN REGISTER"));
        row.seen(phone.phone().status().detail());
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "certificate of an authority that is not trusted: refused")
    public void anAuthorityThatIsNotTrusted() {
        Kamailio pbx = bed().kamailio();
        OurPhone phone = ours().unregistered(bed(), NUMBER, "tls", Map.of("trustStore", "", "trustStorePassword", ""));
        awaitDetail(phone, "certificate of 127.0.0.1", "certification path");
        assertEquals(0, pbx.log().count("IN REGISTER"));
        row.seen(phone.phone().status().detail());
    }

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "pinned certificate, for another host and not trusted")
    public void aPinnedCertificate() {
        Map<String, String> settings = Map.of(
                "server",
                bed().kamailio().addressElsewhere(),
                "trustStore",
                "",
                "trustStorePassword",
                "",
                "pinnedCertificates",
                bed().certificates().fingerprint("elsewhere.pem"));
        ours().registered(bed(), NUMBER, "tls", settings);
        row.seen("contact " + bed().kamailio().contacts(NUMBER).get(0));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "423 Interval Too Brief: asks for longer")
    public void tooBrief() {
        Kamailio pbx = bed().kamailio();
        ours().registered(bed(), "4423", "udp", Map.of("registerExpires", 60));
        assertTrue(pbx.log().count("IN REGISTER 4423 .*expires 60 ") > 0);
        row.seen("asked for 60 s, then "
                + pbx.log()
                        .await("IN REGISTER 4423 .*expires 1[2-9][0-9] ", 1)
                        .replaceAll(".*expires (\\d+).*", "$1 s"));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "Service-Route is followed")
    public void serviceRoute() throws Exception {
        Kamailio pbx = bed().kamailio();
        OurPhone phone = ours().registered(bed(), "4450", "udp", Map.of());
        phone.dial(Kamailio.uri("7486")).failed();
        row.seen(pbx.log().await("IN INVITE 4450 .*route .*orig", 1).replaceAll(".*(route .*)", "INVITE with $1"));
    }

    @Test
    @Interop(peer = "Kamailio", transport = "all", feature = "five accounts on five transports at once")
    public void fiveAccountsAtOnce() {
        Kamailio pbx = bed().kamailio();
        List<String> transports = List.of("udp", "tcp", "tls", "ws", "wss");
        for (int i = 0; i < transports.size(); i++) {
            ours().unregistered(bed(), "401" + i, transports.get(i), Map.of());
        }
        for (int i = 0; i < transports.size(); i++) {
            Accounts.awaitState(OurPhones.find("401" + i), PhoneState.REGISTERED);
            assertEquals(1, pbx.log().count("SAVED 401" + i + " over " + transports.get(i) + "$"));
        }
        row.seen("all are registered");
    }

    private static void awaitDetail(OurPhone phone, String first, String second) {
        await("the reason names the certificate", () -> {
            String detail = phone.phone().status().detail();
            return detail.contains(first) && detail.contains(second);
        });
    }

    private static void pass(Duration duration) {
        long begin = System.nanoTime();
        Await.until("time passes", duration.multipliedBy(2), () -> System.nanoTime() - begin > duration.toNanos());
    }
}
