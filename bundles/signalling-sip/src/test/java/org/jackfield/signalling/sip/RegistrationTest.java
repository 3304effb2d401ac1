package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.Invitation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line sends to its registrar and does with the answers (RFC 3261 section 10), on the wire. */
class RegistrationTest extends WithRegistrar {

    private int calls;

    @Test
    void theRegisterHasWhatTheStandardsWant() throws Exception {
        String register = register(1);

        assertThat(register).startsWith("REGISTER sip:jackfield.test SIP/2.0\r\n");
        assertThat(RawPeer.header(register, "Route")).isEqualTo("<sip:" + registrar.hostPort() + ";lr>");
        assertThat(RawPeer.header(register, "From")).startsWith("\"Bob\" <sip:bob@jackfield.test>;tag=");
        assertThat(RawPeer.header(register, "To")).isEqualTo("\"Bob\" <sip:bob@jackfield.test>");
        assertThat(RawPeer.header(register, "Expires")).isEqualTo("1800");
        assertThat(RawPeer.header(register, "Contact"))
                .startsWith("<sip:bob@" + line.localAddress() + ">;")
                .contains(";reg-id=1", ";expires=1800")
                .containsPattern("\\+sip\\.instance=\"<urn:uuid:[0-9a-f-]{36}>\"");
        assertThat(register.lines().filter(line -> line.startsWith("Supported:")))
                .singleElement()
                .asString()
                .contains("path", "gruu", "outbound");
        assertThat(register).contains("Allow: ", "User-Agent: Test/1");
    }

    @Test
    void whatIsGrantedIsToldAndRefreshedBeforeItRunsOut() throws Exception {
        accept(register(1), 2);
        long granted = System.nanoTime();
        ears.expect("registered sip:" + registrar.hostPort() + " 2 s");
        String refresh = register(2);
        Duration passed = Duration.ofNanos(System.nanoTime() - granted);

        assertThat(passed).isBetween(Duration.ofMillis(900), Duration.ofMillis(2000));
        accept(refresh, 1800);
        registrar.expectNothingBut(refresh);
        ears.expectNothingMore();
    }

    @Test
    void aChallengeIsAnsweredAndTheNextRegisterNeedsNone() throws Exception {
        String first = register(1);
        challenge(first, "n1");
        String second = register(2);

        assertThat(RawPeer.header(second, "Call-ID")).isEqualTo(RawPeer.header(first, "Call-ID"));
        DigestCheck.expect(second, "Authorization", "n1", 1);
        accept(second, 1);
        ears.expect("registered");
        String refresh = register(3);
        DigestCheck.expect(refresh, "Authorization", "n1", 2);
        challenge(refresh, "n2", "stale=true");
        String again = register(4);
        DigestCheck.expect(again, "Authorization", "n2", 1);
        accept(again, 1, "Authentication-Info: nextnonce=\"n3\"");
        DigestCheck.expect(register(5), "Authorization", "n3", 1);
    }

    /** Who is called could try passwords with what the registrar was answered. */
    @Test
    void whatTheRegistrarIsAnsweredIsForNobodyElse() throws Exception {
        challenge(register(1), "n1");
        accept(register(2), 60);
        ears.expect("registered");
        String invite = invite();

        assertThat(invite).doesNotContain("Authorization");
        challenge(invite, "n2");
        String again = registrar.receive("INVITE", "CSeq: 2 INVITE");
        DigestCheck.expect(again, "Authorization", "n2", 1);
        refuse(again, "486 Busy Here");
        assertThat(invite()).doesNotContain("Authorization");
    }

    @Test
    void aWrongPasswordIsTriedOnceAndThenNotForLong() throws Exception {
        challenge(register(1), "n1");
        challenge(register(2), "n2");

        ears.expect("registration failed 401 Unauthorized: user or password is wrong");
        assertThat(ears.registrationFailure().nextAttempt().orElseThrow())
                .isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
        registrar.expectNothingBut();
    }

    private void challenge(String register, String nonce, String... more) throws Exception {
        refuse(register, "401 Unauthorized", DigestCheck.challenge("WWW-Authenticate", nonce, more));
    }

    @Test
    void forbiddenAndNotFoundAreNotAskedAgainForLong() throws Exception {
        refuse(register(1), "403 Forbidden");

        ears.expect("registration failed 403 Forbidden");
        assertThat(ears.registrationFailure().nextAttempt().orElseThrow()).isGreaterThan(Duration.ofMinutes(29));
        registrar.expectNothingBut();
    }

    @Test
    void otherRefusalsAreFollowedByAnotherAttempt() throws Exception {
        refuse(register(1), "500 Server Internal Error");
        ears.expect("registration failed 500 Server Internal Error");
        assertThat(ears.registrationFailure().nextAttempt().orElseThrow())
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        refuse(register(2), "503 Service Unavailable");
        ears.expect("registration failed 503");
        assertThat(ears.registrationFailure().nextAttempt().orElseThrow())
                .isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        accept(register(3), 60);

        ears.expect("registered");
    }

    @Test
    void theRegistrarSaysWhenToComeAgain() throws Exception {
        refuse(register(1), "503 Service Unavailable", "Retry-After: 1");
        long refused = System.nanoTime();
        ears.expect("registration failed 503");
        register(2);

        assertThat(Duration.ofNanos(System.nanoTime() - refused)).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void silenceIsToldAndFollowedByAnotherAttempt() throws Exception {
        register(1);
        ears.expect("registration failed no response came");
        assertThat(ears.registrationFailure().statusCode()).isEmpty();
        accept(register(2), 60);

        ears.expect("registered");
    }

    @Test
    void tooBriefIsAskedForLonger() throws Exception {
        refuse(register(1), "423 Interval Too Brief", "Min-Expires: 7200");
        String longer = register(2);

        assertThat(RawPeer.header(longer, "Expires")).isEqualTo("7200");
        assertThat(RawPeer.header(longer, "Contact")).contains(";expires=7200");
        accept(longer, 7200);
        ears.expect("registered sip:" + registrar.hostPort() + " 7200 s");
    }

    @Test
    void tooBriefWithoutEndIsARefusal() throws Exception {
        for (int i = 1; i <= 3; i++) {
            refuse(register(i), "423 Interval Too Brief", "Min-Expires: " + (1800 + i));
        }
        refuse(register(4), "423 Interval Too Brief", "Min-Expires: 1804");

        ears.expect("registration failed 423");
    }

    @Test
    void withoutOutboundAtTheFirstHopItIsRegisteredWithout() throws Exception {
        refuse(register(1), "439 First Hop Lacks Outbound Support");
        String without = register(2);

        assertThat(without).doesNotContain("reg-id", "outbound").contains("+sip.instance");
        accept(without, 60);
        ears.expect("registered");
    }

    @Test
    void theBindingsOfOtherPhonesDoNotCount() throws Exception {
        String register = register(1);
        accept(
                register,
                700,
                "Contact: <sip:bob@192.0.2.1:5060>;expires=10, <sip:bob@192.0.2.2>;expires=20",
                "Expires: 5");

        ears.expect("registered sip:" + registrar.hostPort() + " 700 s");
    }

    @Test
    void ourBindingIsFoundByTheNameOfThePhone() throws Exception {
        String register = register(1);
        String instance = RawPeer.header(register, "Contact").replaceAll(".*(\\+sip\\.instance=\"[^\"]*\").*", "$1");
        refuse(
                register,
                "200 OK",
                "Contact: <sip:other@192.0.2.1>;expires=10",
                "Contact: <sip:bob-rewritten@192.0.2.9:1>;expires=444;" + instance.replace("urn:uuid", "URN:UUID"));

        ears.expect("registered sip:" + registrar.hostPort() + " 444 s");
    }

    @Test
    void withoutContactTheHeaderExpiresCounts() throws Exception {
        refuse(register(1), "200 OK", "Expires: 321");

        ears.expect("registered sip:" + registrar.hostPort() + " 321 s");
    }

    @Test
    void answersThatMakeNoSenseDoNoHarm() throws Exception {
        refuse(
                register(1),
                "200 OK",
                "Contact: *",
                "Contact: <tel:+1>;expires=7",
                "Contact: <sip:bob@" + line.localAddress() + ">;expires=-7;pub-gruu=\"mailto:x\"",
                "Expires: 99999999999999",
                "Service-Route: <tel:+1>",
                "Service-Route: nonsense<<");

        ears.expect("registered sip:" + registrar.hostPort() + " 1800 s");
        assertThat(invite()).doesNotContain("tel:").contains("Contact: <sip:bob@" + line.localAddress() + ">");
    }

    @Test
    void callsGoTheWayThatTheRegistrarTells() throws Exception {
        accept(register(1), 60, "Service-Route: <sip:a.test;lr>, <sip:b.test;lr>", "Path: <sip:edge.test;lr>");
        ears.expect("registered");

        assertThat(invite().lines().filter(line -> line.startsWith("Route:")))
                .containsExactly("Route: <sip:" + registrar.hostPort() + ";lr>,<sip:a.test;lr>,<sip:b.test;lr>");
    }

    @Test
    void theServerIsNotVisitedTwice() throws Exception {
        accept(register(1), 60, "Service-Route: <sip:" + registrar.hostPort() + ";lr;x=1>");
        ears.expect("registered");

        assertThat(invite().lines().filter(line -> line.startsWith("Route:")))
                .containsExactly("Route: <sip:" + registrar.hostPort() + ";lr;x=1>");
    }

    @Test
    void aGruuIsWhatOthersGet() throws Exception {
        String register = register(1);
        refuse(
                register,
                "200 OK",
                "Contact: <" + contact(register) + ">;expires=1;pub-gruu=\"sip:bob@jackfield.test;gr=urn:uuid:1\"");
        ears.expect("registered sip:" + registrar.hostPort() + " 1 s sip:bob@jackfield.test;gr=urn:uuid:1");
        String refresh = register(2);

        assertThat(contact(refresh)).isEqualTo(contact(register));
        accept(refresh, 60);
        assertThat(RawPeer.header(inviteAfter(refresh), "Contact")).isEqualTo("<" + contact(register) + ">");
    }

    @Test
    void withOutboundTheContactSaysSo() throws Exception {
        accept(register(1), 60, "Require: outbound");
        ears.expect("registered");

        assertThat(RawPeer.header(invite(), "Contact")).isEqualTo("<sip:bob@" + line.localAddress() + ";ob>");
    }

    @Test
    void behindANatTheAddressThatIsSeenIsRegistered() throws Exception {
        String register = register(1);
        String seen = RawPeer.response(register, "200 OK", "r", "Contact: <" + contact(register) + ">;expires=60")
                .replace(";rport", ";rport=40123;received=192.0.2.77");
        registrar.send(seen);
        String elsewhere = register(2);

        assertThat(elsewhere)
                .contains("Contact: <sip:bob@192.0.2.77:40123>;")
                .contains("<" + contact(register) + ">;expires=0");
        registrar.send(RawPeer.response(elsewhere, "200 OK", "r", "Contact: <sip:bob@192.0.2.77:40123>;expires=55")
                .replace(";rport", ";rport=40123;received=192.0.2.77"));
        ears.expect("registered sip:" + registrar.hostPort() + " 55 s");
        assertThat(RawPeer.header(invite(), "Contact")).isEqualTo("<sip:bob@192.0.2.77:40123>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";rport=5099;received=evil.test",
                ";rport=5099;received=999.1.1.1",
                ";rport=99999;received=192.0.2.77",
                ";rport=0;received=[::::]"
            })
    void aSeenAddressThatIsNoneIsLeftOut(String seen) throws Exception {
        String register = register(1);
        registrar.send(RawPeer.response(register, "200 OK", "r", "Contact: <" + contact(register) + ">;expires=60")
                .replace(";rport", seen));

        ears.expect("registered");
        assertThat(RawPeer.header(invite(), "Contact")).isEqualTo("<" + contact(register) + ">");
    }

    @Test
    void anAddressThatChangesEachTimeEndsInARegistration() throws Exception {
        for (int i = 1; i <= 5; i++) {
            String register = register(i);
            registrar.send(RawPeer.response(register, "200 OK", "r", "Contact: <" + contact(register) + ">;expires=60")
                    .replace(";rport", ";rport=" + (40_000 + i) + ";received=192.0.2.77"));
        }

        ears.expect("registered");
        registrar.expectNothingBut();
    }

    @Test
    void whatRunsOutIsTold() throws Exception {
        accept(register(1), 1);
        ears.expect("registered");
        register(2);

        ears.expect("unregistered: it ran out");
        ears.expect("registration failed no response came");
        accept(register(3), 60);
        ears.expect("registered");
    }

    @Test
    void closingTakesTheRegistrationBack() throws Exception {
        register();
        var closed = line.close().toCompletableFuture();
        String register = register(2);

        assertThat(RawPeer.header(register, "Expires")).isEqualTo("0");
        assertThat(RawPeer.header(register, "Contact")).endsWith(";expires=0");
        refuse(register, "200 OK");
        closed.get(20, TimeUnit.SECONDS);
        ears.expect("unregistered: the line was closed");
        registrar.expectNothingBut();
    }

    @Test
    void closingAfterARefusalSendsNothing() throws Exception {
        register();
        registering().flowFailed("cut");
        registering().flowEstablished("udp");
        challenge(register(2), "one");
        challenge(register(3), "two");
        ears.expect("registration failed");
        registrar.passOver();

        line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);

        registrar.expectNothingBut();
    }

    @Test
    void closingDoesNotWaitLongForTheRegistrar() throws Exception {
        register();
        long begin = System.nanoTime();
        var closed = line.close().toCompletableFuture();
        register(2);
        closed.get(20, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(450), Duration.ofSeconds(5));
        ears.expect("unregistered: the line was closed");
    }

    @Test
    void closingWhileRegisteringTakesBackWhatMayCome() throws Exception {
        String register = register(1);
        var closed = line.close().toCompletableFuture();
        String unregister = register(2);
        accept(register, 60);
        refuse(unregister, "200 OK");

        assertThat(RawPeer.header(unregister, "Expires")).isEqualTo("0");
        closed.get(20, TimeUnit.SECONDS);
        ears.expectNothingMore();
    }

    @Test
    void withoutAFlowNothingIsSentAndWithOneAtOnce() throws Exception {
        register();
        registering().flowFailed("cut");
        registering().flowFailed("cut");
        registering().flowEstablished("udp");
        accept(register(2), 1);
        ears.expect("registered");
        registering().flowFailed("cut");
        registrar.passOver();
        registrar.expectNothingBut();
        ears.expect("unregistered: it ran out");
        registering().flowEstablished("udp");
        accept(registrar.receive("REGISTER"), 60);
        ears.expect("registered");
    }

    @Test
    void anAnswerOfTheFlowBeforeIsLeftOut() throws Exception {
        String before = register(1);
        registering().flowFailed("cut");
        accept(before, 60);
        registering().flowEstablished("udp");
        accept(register(2), 50);

        ears.expect("registered sip:" + registrar.hostPort() + " 50 s");
    }

    @Test
    void closingWithoutAFlowSendsNothing() throws Exception {
        register();
        registering().flowFailed("cut");
        line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);

        ears.expect("unregistered: the line was closed");
        registrar.expectNothingBut();
    }

    private Registering registering() {
        return ((SipLine) line).registering().orElseThrow();
    }

    private String invite() throws Exception {
        calls++;
        String callId = calls + "@jackfield.test";
        line.invite(new Invitation(callId, "sip:x@elsewhere.test", RawPeer.SDP, Map.of()), ears);
        return registrar.receive("INVITE", "Call-ID: " + callId);
    }

    /** Calls when the answer to a refresh has been taken, of which nobody is told. */
    private String inviteAfter(String refresh) throws Exception {
        String before = "Contact: <" + contact(refresh) + ">";
        String invite = invite();
        for (int i = 0; i < 100 && !invite.contains(before); i++) {
            registrar.send(RawPeer.response(invite, "486 Busy Here", "r"));
            invite = invite();
        }
        return invite;
    }
}
