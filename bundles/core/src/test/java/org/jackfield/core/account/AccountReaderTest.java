package org.jackfield.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.session.AudioInput;
import org.jackfield.session.RecordPermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReaderTest {

    private static Account read(Object... settings) {
        Map<String, Object> properties = new HashMap<>(Map.of("number", "100"));
        for (int i = 0; i < settings.length; i += 2) {
            properties.put((String) settings[i], settings[i + 1]);
        }
        return AccountReader.read("alice", properties, unknown -> {});
    }

    @Test
    void whatIsNotSaidHasADefault() {
        Account account = read();
        assertThat(account.line().bindHost()).isEqualTo("127.0.0.1");
        assertThat(account.line().bindPort()).isEqualTo(5060);
        assertThat(account.line().address().uri()).isEqualTo("sip:100@127.0.0.1");
        assertThat(account.line().server()).isEmpty();
        assertThat(account.calls().audio()).isEqualTo(AudioInput.silence());
        assertThat(account.calls().autoAnswer()).isEmpty();
        assertThat(account.calls().maxCalls()).isEqualTo(2);
        assertThat(account.calls().callWaiting()).isTrue();
        assertThat(account.calls().callThrottle()).isEqualTo(Duration.ofSeconds(1));
        assertThat(account.calls().noAnswerTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(account.calls().rejectCode()).isEqualTo(486);
        assertThat(account.calls().services().recordPermissions()).isEqualTo(RecordPermissions.ALL);
    }

    @Test
    void tellsPropertiesThatMeanNothing() {
        Map<String, Object> properties = Map.of(
                "number",
                "100",
                "password",
                "x",
                "mediaTarget",
                "",
                "autoanswer",
                "1",
                "colour",
                "red",
                "pasword",
                "secret",
                "Audio\u0007",
                "echo",
                "service.pid",
                "p");
        List<String> unknown = new ArrayList<>();
        AccountReader.read("alice", properties, property -> unknown.add(property.toString()));
        assertThat(unknown)
                .containsExactly(
                        "'Audio?' (did you mean audio?)",
                        "'autoanswer' (did you mean autoAnswer?)",
                        "'colour'",
                        "'pasword' (did you mean password?)");
    }

    @Test
    void textsAndTypedValuesMeanTheSame() {
        assertThat(read("maxCalls", "7", "callWaiting", "false", "autoAnswer", "2", "bind", "127.0.0.2:0"))
                .isEqualTo(read("maxCalls", 7, "callWaiting", false, "autoAnswer", 2, "bind", "127.0.0.2:0"));
        assertThat(read("server", "sip:127.0.0.1:5070").line().server()).hasValue("sip:127.0.0.1:5070");
        assertThat(read("server", "sip:pbx.example;transport=tcp").line().server())
                .hasValue("sip:pbx.example;transport=tcp");
        assertThat(read("bind", "[::1]:5062").line().bindHost()).isEqualTo("[::1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number         | ''                       | 1 to 64 characters",
                "number         | a b                      | 1 to 64 characters",
                "number         | 100@pbx                  | 1 to 64 characters",
                "domain         | pbx example              | host name",
                "domain         | 127.0.0.300              | host name",
                "server         | pbx.example              | sip:HOST",
                "server         | sip:user@pbx.example     | sip:HOST",
                "server         | sip:pbx.example;transport=sctp | udp, tcp, tls",
                "server         | sips:pbx.example;transport=udp | udp, tcp, tls",
                "server         | https://pbx.example/ws   | wss://HOST",
                "register       | maybe                    | true, false",
                "registerExpires| 59                       | from 60 to 86400",
                "keepAlive      | 3601                     | from 0 to 3600",
                "ping           | 3601                     | from 0 to 3600",
                "recoveryTimeout| 0                        | from 1 to 3600",
                "tlsPort        | 70000                    | from 0 to 65535",
                "pinnedCertificates | ab:cd                | SHA-256 fingerprints",
                "tlsClientAuthentication | always          | none, wanted, needed",
                "iceServers     | stun.example             | stun:HOST",
                "iceServers     | stuns:stun.example       | stun:HOST",
                "iceServers     | turn:a b                 | stun:HOST",
                "iceTransportPolicy | relay                | all, since",
                "iceTransportPolicy | some                 | all, relay",
                "bind           | 5060                     | an IP address",
                "bind           | localhost:5060           | an IP address",
                "bind           | auto:5060                | since server is not set",
                "bind           | 127.0.0.1:65536          | to 65535",
                "autoAnswer     | yes                      | off, or seconds",
                "autoAnswer     | -1                       | off, or seconds",
                "audio          | tone:5                   | tone:HZ",
                "audio          | music                    | silence",
                "maxCalls       | 0                        | from 1 to 100000",
                "maxCalls       | many                     | from 1 to 100000",
                "callWaiting    | maybe                    | true, false",
                "callThrottle   | 60001                    | from 0 to 60000",
                "noAnswerTimeout| 0                        | from 1 to 3600",
                "mediaTimeout   | 4000                     | from 1 to 3600",
                "gatheringLimit | 99                       | from 100 to 30000",
                "rejectCode     | 404                      | 480, 486, 603",
                "recordPermissions | 3                     | from 0 to 2",
                "mediaTarget    | (media.name=             | LDAP filter",
                "signallingTarget | name=x                 | LDAP filter"
            })
    void refused(String property, String value, String allowed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(property, value))
                .withMessageContaining(property + " is '" + value + "', must be ")
                .withMessageContaining(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "displayName",
                "domain",
                "server",
                "user",
                "bind",
                "audio",
                "autoAnswer",
                "maxCalls",
                "callWaiting",
                "rejectCode",
                "signallingTarget",
                "mediaTarget"
            })
    void controlCharactersAreRefusedEverywhere(String property) {
        for (String value : new String[] {"1\r\nEvil: yes", "1\u0000", "1\u0085"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(property, value))
                    .withMessageStartingWith(property + " is '")
                    .withMessageContaining("control characters");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> read(property, "1".repeat(1025)));
    }

    @Test
    void everyAddressIsNobodysDomain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("bind", "0.0.0.0:5060"))
                .withMessageStartingWith("domain is ''");
        assertThat(read("bind", "0.0.0.0:5060", "domain", "pbx.example").line().bindHost())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void aPasswordIsShownNowhere() {
        Account account = read("password", "topsecret");
        assertThat(account.toString()).doesNotContain("topsecret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("password", "topsecret\n"))
                .withMessageContaining("password is '(secret)'")
                .withMessageNotContaining("topsecret");
        assertThat(account).isNotEqualTo(read("password", "other"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.jackfield.phone~alice, '', alice",
        "org.jackfield.phone.4c1d-1, file:/etc/org.jackfield.phone-alice.cfg, alice",
        "org.jackfield.phone.4c1d-1, file:/etc/org.jackfield.phone~bob.config, bob",
        "org.jackfield.phone.4c1d-1, '', 4c1d-1",
        "org.jackfield.phone~alice, file:/etc/org.jackfield.phone-other.cfg, alice"
    })
    void namesComeFromTheConfiguration(String pid, String file, String name) {
        Map<String, Object> properties = new HashMap<>(Map.of("service.pid", pid));
        if (!file.isEmpty()) {
            properties.put("felix.fileinstall.filename", file);
        }
        assertThat(AccountName.of(properties)).isEqualTo(name);
    }
}
