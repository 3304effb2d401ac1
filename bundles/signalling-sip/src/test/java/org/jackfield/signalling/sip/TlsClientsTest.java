package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.jackfield.signalling.sip.stack.tls.TlsContexts;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call a line over TLS, and settings that cannot be used. */
class TlsClientsTest extends WithTls {

    /** A ClientHello that offers TLS 1.1 at most, with TLS_RSA_WITH_AES_128_CBC_SHA. */
    private static final byte[] HELLO_OF_TLS_1_1 =
            HexFormat.of().parseHex("160301002d010000290302" + "11".repeat(32) + "000002002f0100");

    private static final int HANDSHAKE_FAILED = 0x15;

    private Ears bob;

    @BeforeEach
    void newEars() {
        bob = new Ears();
    }

    @Test
    void aClientWithoutACertificateIsRefusedWhereOneIsNeeded() throws Exception {
        Line server = server(certificates.showing("localhost", ClientAuthentication.NEEDED), bob);
        Ears alice = call(client(certificates.trusting()), uri("localhost", tlsPort(server)));

        assertThat(alice.expect("end TRANSPORT")).containsAnyOf("certificate", "closed", "reset", "pipe");
        bob.expectNothingMore();
    }

    @Test
    void aClientThatNoTrustedAuthorityKnowsIsRefused() throws Exception {
        Line server = server(certificates.showing("localhost", ClientAuthentication.NEEDED), bob);
        call(client(certificates.showing("stranger", ClientAuthentication.NONE)), uri("localhost", tlsPort(server)))
                .expect("end TRANSPORT");

        bob.expectNothingMore();
    }

    @Test
    void aClientWithACertificateMayCall() throws Exception {
        for (ClientAuthentication authentication : ClientAuthentication.values()) {
            Line server = server(certificates.showing("localhost", authentication), bob);
            call(
                    client(certificates.showing("elsewhere", ClientAuthentication.NONE)),
                    uri("localhost", tlsPort(server)));
            bob.expect("invite");
            bob = new Ears();
        }
    }

    @Test
    void aClientWithoutACertificateMayCallWhereOneIsWantedOnly() throws Exception {
        Line server = server(certificates.showing("localhost", ClientAuthentication.WANTED), bob);
        call(client(certificates.trusting()), uri("localhost", tlsPort(server)));

        bob.expect("invite");
    }

    @Test
    void aClientOfTls11IsRefused() throws Exception {
        Line server = server("localhost", bob);
        try (Socket old = connect(server)) {
            old.getOutputStream().write(HELLO_OF_TLS_1_1);

            assertThat(old.getInputStream().read()).isEqualTo(HANDSHAKE_FAILED);
        }
    }

    @Test
    void aClientThatGoesOnTooSlowlyIsCutOff() throws Exception {
        Line server = server("localhost", bob);
        try (Socket silent = connect(server);
                Socket half = connect(server)) {
            half.getOutputStream().write(HELLO_OF_TLS_1_1, 0, 20);

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(half.getInputStream().readAllBytes().length).isLessThan(100);
        }
    }

    @Test
    void aClientThatSaysNothingAfterTheHandshakeIsCutOff() throws Exception {
        Line server = server("localhost", bob);
        try (SSLSocket silent = secure(server)) {
            silent.startHandshake();

            assertThatThrownBy(() -> {
                        if (silent.getInputStream().read() < 0) {
                            throw new IOException("closed");
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aKeepAliveIsAnsweredBeforeAnyMessage() throws Exception {
        Line server = server("localhost", bob);
        try (SSLSocket client = secure(server)) {
            InputStream in = client.getInputStream();
            for (int i = 0; i < 3; i++) {
                client.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(in.readNBytes(2)).asString(StandardCharsets.US_ASCII).isEqualTo("\r\n");
            }
        }
    }

    private SSLSocket secure(Line server) throws Exception {
        SSLSocket socket = (SSLSocket) TlsContexts.make(certificates.trusting())
                .getSocketFactory()
                .createSocket(connect(server), "localhost", tlsPort(server), true);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static Socket connect(Line server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), tlsPort(server));
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Test
    void settingsThatCannotBeUsedAreNamedWithoutPasswords() throws Exception {
        Path missing = folder.resolve("missing.p12");
        Path garbage = Files.writeString(folder.resolve("garbage.p12"), "no certificate");
        Path ca = certificates.authorityStore();
        Path key = certificates.keys("localhost");

        assertRefused(trust(missing, ""), "trustStore is " + missing + ", which is not a file");
        assertRefused(trust(garbage, ""), "trustStore is " + garbage + ", which cannot be read");
        assertRefused(trust(ca, "wrong-password"), "trustStore is " + ca + ", which cannot be read");
        assertRefused(trust(key, Certificates.PASSWORD), "trustStore is " + key + ", which has no certificate");
        assertRefused(keys(missing, ""), "keyStore is " + missing + ", which is not a file");
        assertRefused(keys(key, "wrong-password"), "keyStore is " + key + ", which cannot be read");
        assertRefused(keys(ca, Certificates.PASSWORD), "keyStore is " + ca + ", which has no private key");
    }

    @Test
    void aTlsServerNeedsACertificate() {
        assertThatThrownBy(() -> server(TlsPolicy.DEFAULT, bob))
                .cause()
                .isInstanceOf(SignallingException.class)
                .hasMessageContaining("tlsPort is 0, which wants a keyStore");
    }

    private static TlsPolicy trust(Path store, String password) {
        return new TlsPolicy(Optional.of(store), password, List.of(), Optional.empty(), "", ClientAuthentication.NONE);
    }

    private static TlsPolicy keys(Path store, String password) {
        return new TlsPolicy(Optional.empty(), "", List.of(), Optional.of(store), password, ClientAuthentication.NONE);
    }

    private void assertRefused(TlsPolicy policy, String message) {
        assertThatThrownBy(() -> client(policy))
                .cause()
                .isInstanceOf(SignallingException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContainingAny("wrong-password", Certificates.PASSWORD);
    }
}
