package org.jackfield.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.session.NameAddress;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;
import org.junit.jupiter.api.Test;

class PhoneReportTest {

    private final PhoneReport report = new PhoneReport(50_000_000L);

    @Test
    void eachPhoneIsToldAbout() {
        report.add(phone("alice", PhoneState.CONNECTED, "127.0.0.1:5060"));
        report.add(phone("bob", PhoneState.DISCONNECTED, "address in use"));

        assertThat(told("alice", "bob", "carol"))
                .containsExactly(
                        "Phone alice is connected: sip:alice@host.example, 127.0.0.1:5060",
                        "Phone bob is NOT connected: sip:bob@host.example, address in use",
                        "Phone carol is not there: its configuration was refused, see above or in the log.");
    }

    @Test
    void aPhoneThatWentIsNotThere() {
        Phone alice = phone("alice", PhoneState.CONNECTED, "");
        report.add(alice);
        report.remove(alice);

        assertThat(told("alice")).first().asString().startsWith("Phone alice is not there");
    }

    @Test
    void whatIsWrongSaysWhichSettingsToLookAt() {
        assertThat(with("registration refused: 401 Unauthorized; next attempt at 12:00:00Z"))
                .endsWith("(look at user, password, ha1 and realm)");
        assertThat(with("registration refused: 403 Forbidden")).endsWith("(look at number, domain, user and password)");
        assertThat(with("registration refused: 503 Busy")).endsWith("(look at server and domain)");
        assertThat(with("registration failed: no answer")).endsWith("(look at server and domain)");
        assertThat(with("no connection to sips:pbx.example: refused"))
                .endsWith("(look at server, and trustStore or pinnedCertificates if it is TLS)");
        assertThat(with("connects to sip:pbx.example")).endsWith("(look at server)");
        assertThat(with("cannot open its line: in use")).endsWith("(look at bind and tlsPort)");
        assertThat(with("cannot open its line: trustStore is /ca.pem, which is not a file"))
                .endsWith("not a file");
        assertThat(with("waits for a signalling provider")).endsWith("signalling provider");
    }

    private String with(String detail) {
        PhoneReport one = new PhoneReport(0);
        one.add(phone("alice", PhoneState.DISCONNECTED, detail));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        one.tell(List.of("alice"), new PrintStream(output, true, StandardCharsets.UTF_8));
        return output.toString(StandardCharsets.UTF_8).strip();
    }

    private List<String> told(String... names) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        report.tell(List.of(names), new PrintStream(output, true, StandardCharsets.UTF_8));
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Phone phone(String name, PhoneState state, String detail) {
        return (Phone) Proxy.newProxyInstance(
                Phone.class.getClassLoader(),
                new Class<?>[] {Phone.class},
                (self, method, args) -> switch (method.getName()) {
                    case "name" -> name;
                    case "address" -> new NameAddress("", "sip:" + name + "@host.example");
                    case "status" -> new PhoneStatus(state, detail, "sip", Instant.EPOCH, Optional.empty());
                    case "equals" -> self == args[0];
                    default -> throw new AssertionError("nobody should ask for " + method);
                });
    }
}
