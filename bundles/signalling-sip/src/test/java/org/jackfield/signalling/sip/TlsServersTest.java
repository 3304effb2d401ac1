package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which servers a line calls over TLS, and which it refuses to speak to. */
class TlsServersTest extends WithTls {

    /** A TLS 1.1 ServerHello: handshake record, version 3.2, random, no session, TLS_RSA_WITH_AES_128_CBC_SHA. */
    private static final byte[] HELLO_OF_TLS_1_1 =
            HexFormat.of().parseHex("160302002a020000260302" + "11".repeat(32) + "00002f00");

    private Ears bob;

    @BeforeEach
    void newEars() {
        bob = new Ears();
    }

    @Test
    void aServerWithTheNameThatWasDialledIsCalled() throws Exception {
        Line server = server("localhost", bob);
        Ears alice = call(client(certificates.trusting()), uri("localhost", tlsPort(server)));
        bob.expect("invite");
        assertThat(bob.invitation().transport()).isEqualTo("tls");
        bob.leg().accept(RawPeer.SDP);
        alice.expect("accepted");
        assertThat(alice.accepted().transport()).isEqualTo("tls");
    }

    @Test
    void aServerWithAnotherNameIsRefusedAtOnce() throws Exception {
        Line server = server("elsewhere", bob);
        Ears alice = call(client(certificates.trusting()), uri("localhost", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT"))
                .contains("certificate of localhost: No subject alternative DNS name matching localhost found");
        bob.expectNothingMore();
    }

    @Test
    void aServerOfAnotherAddressIsRefused() throws Exception {
        Line server = server("elsewhere", bob);
        Ears alice = call(client(certificates.trusting()), uri("127.0.0.1", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT")).contains("certificate of 127.0.0.1: ", "alternative names");
        bob.expectNothingMore();
    }

    @Test
    void theNameThatCountsIsTheOneThatWasConfiguredNotTheAddressThatItHas() throws Exception {
        SipLine server = (SipLine) server("elsewhere", bob);
        SipLine client = (SipLine) client(certificates.trusting());
        client.connections()
                .open(target("pbx.example", server))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        call(client, uri("127.0.0.1", tlsPort(server)));
        bob.expect("invite");

        SipLine other = (SipLine) client(certificates.trusting());
        assertThatThrownBy(() -> other.connections()
                        .open(target("evil.example", server))
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS))
                .hasMessageContaining("certificate of evil.example: No subject alternative DNS name matching");
    }

    @Test
    void aConnectionIsNotTakenForOneToAnotherNameAtTheSameAddress() throws Exception {
        SipLine server = (SipLine) server("elsewhere", bob);
        SipLine client = (SipLine) client(certificates.trusting());
        client.connections()
                .open(target("pbx.example", server))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        assertThatThrownBy(() -> client.connections()
                        .open(target("evil.example", server))
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS))
                .hasMessageContaining("certificate of evil.example");
    }

    private static Target target(String name, SipLine server) {
        return new Target(Transport.TLS, name, InetAddress.getLoopbackAddress(), tlsPort(server));
    }

    @Test
    void aServerThatNoTrustedAuthorityKnowsIsRefused() throws Exception {
        Line server = server("stranger", bob);
        Ears alice = call(client(certificates.trusting()), uri("localhost", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT"))
                .contains("certificate of localhost: unable to find valid certification path");
        bob.expectNothingMore();
    }

    @Test
    void theJvmsAuthoritiesDoNotTrustOurs() throws Exception {
        Line server = server("localhost", bob);
        Ears alice = call(client(TlsPolicy.DEFAULT), uri("localhost", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT")).contains("certificate of localhost: unable to find valid");
    }

    @Test
    void aTrustStoreMayBePkcs12() throws Exception {
        Line server = server("localhost", bob);
        TlsPolicy policy = new TlsPolicy(
                Optional.of(certificates.authorityStore()),
                Certificates.PASSWORD,
                List.of(),
                Optional.empty(),
                "",
                ClientAuthentication.NONE);
        call(client(policy), uri("localhost", tlsPort(server)));

        bob.expect("invite");
    }

    @Test
    void aCertificateThatHasExpiredIsRefused() throws Exception {
        Line server = server("expired", bob);
        Ears alice = call(client(certificates.trusting()), uri("localhost", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT")).contains("certificate of localhost: it has expired, NotAfter");
        bob.expectNothingMore();
    }

    @Test
    void aPinnedCertificateNeedsNeitherAnAuthorityNorTheName() throws Exception {
        Line server = server("stranger", bob);
        call(client(Certificates.pinning(certificates.sha256("stranger"))), uri("127.0.0.1", tlsPort(server)));
        bob.expect("invite");

        Ears carol = new Ears();
        Line other = server("elsewhere", carol);
        call(
                client(Certificates.pinning("00".repeat(32), certificates.sha256("elsewhere"))),
                uri("localhost", tlsPort(other)));
        carol.expect("invite");
    }

    @Test
    void aCertificateThatIsNotThePinnedOneIsRefusedWhoeverHasSignedIt() throws Exception {
        Line server = server("localhost", bob);
        TlsPolicy pinned = new TlsPolicy(
                Optional.of(certificates.authority()),
                "",
                List.of(certificates.sha256("elsewhere")),
                Optional.empty(),
                "",
                ClientAuthentication.NONE);
        Ears alice = call(client(pinned), uri("localhost", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT"))
                .contains("certificate of localhost: its SHA-256 is " + certificates.sha256("localhost"));
        bob.expectNothingMore();
    }

    @Test
    void aPinnedCertificateThatHasExpiredIsRefused() throws Exception {
        Line server = server("expired", bob);
        Ears alice =
                call(client(Certificates.pinning(certificates.sha256("expired"))), uri("localhost", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT")).contains("it has expired");
    }

    @Test
    void aServerOfTls11IsRefused() throws Exception {
        try (ServerSocket old = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> greetWithTls11(old));
            Ears alice = call(client(certificates.trusting()), uri("localhost", old.getLocalPort()));

            assertThat(alice.expect("end TRANSPORT")).contains("TLS with localhost: ", "TLS");
            served.get(10, TimeUnit.SECONDS);
        }
    }

    private static void greetWithTls11(ServerSocket server) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo(0x16);
            socket.getOutputStream().write(HELLO_OF_TLS_1_1);
            // Until the client has closed: it has seen the hello.
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ears alice = call(client(certificates.trusting()), uri("localhost", silent.getLocalPort()));

            assertThat(alice.expect("end TRANSPORT")).contains("localhost");
        }
    }

    @Test
    void nobodyThereIsToldAtOnce() throws Exception {
        Line server = server("localhost", bob);
        int port = tlsPort(server);
        server.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        Ears alice = call(client(certificates.trusting()), uri("localhost", port));

        assertThat(alice.expect("end TRANSPORT")).contains("refused");
    }

    @Test
    void linesOfOneStackTrustEachItsOwn() throws Exception {
        Line server = server("localhost", bob);
        Line strict = client(Certificates.pinning("00".repeat(32)));
        Line usual = client(certificates.trusting());
        Line jvm = client(TlsPolicy.DEFAULT);

        call(usual, uri("localhost", tlsPort(server)));
        bob.expect("invite");
        call(strict, uri("localhost", tlsPort(server))).expect("end TRANSPORT");
        call(jvm, uri("localhost", tlsPort(server))).expect("end TRANSPORT");
        call(usual, uri("localhost", tlsPort(server)));
        bob.expect("invite");
        bob.expectNothingMore();
    }

    @Test
    void aSipsTargetGoesOverTlsAndTheDialogStaysSecure() throws Exception {
        Line server = server("localhost", bob);
        Ears alice = call(client(certificates.trusting()), "sips:bob@localhost:" + tlsPort(server));
        bob.expect("invite");
        assertThat(bob.invitation().dialog().secure()).isTrue();
        assertThat(bob.invitation().dialog().remoteTarget().orElseThrow()).startsWith("sips:");
        bob.leg().accept(RawPeer.SDP);
        alice.expect("accepted");
        assertThat(alice.accepted().dialog().secure()).isTrue();
        assertThat(alice.accepted().dialog().remoteTarget().orElseThrow()).startsWith("sips:bob@127.0.0.1:");
    }

    @Test
    void aConnectionThatCannotHaveTheUsualPortHasItsOwnInTheContact() throws Exception {
        SipLine server = (SipLine) server("localhost", bob);
        SipLine client = (SipLine) client(certificates.trusting());
        int port = tlsPort(client);
        try (Socket before = new Socket()) {
            before.setReuseAddress(true);
            before.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            before.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), tlsPort(server)));
            client.connections()
                    .open(target("localhost", server))
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        }
        assertThat(tlsPort(client)).isNotEqualTo(port);

        talkAndHangUpFromTheOtherSide(client, uri("127.0.0.1", tlsPort(server)));
    }

    @Test
    void aCallFromAClientWithoutAPortEndsOverItsOwnConnectionFromTheOtherSide() throws Exception {
        Line server = server("localhost", bob);

        talkAndHangUpFromTheOtherSide(client(certificates.trusting()), uri("localhost", tlsPort(server)));
    }

    private void talkAndHangUpFromTheOtherSide(Line client, String target) throws Exception {
        Ears alice = new Ears();
        Leg leg = client.invite(new Invitation("back@jackfield.test", target, RawPeer.SDP, Map.of()), alice);
        bob.expect("invite");
        bob.leg().accept(RawPeer.SDP);
        alice.expect("accepted");
        leg.acknowledge();
        bob.expect("acknowledged");
        bob.leg().bye("");

        alice.expect("end BYE_RECEIVED");
        bob.expect("end BYE_SENT");
    }
}
