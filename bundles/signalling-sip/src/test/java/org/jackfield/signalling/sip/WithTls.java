package org.jackfield.signalling.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One stack, real certificates, and lines that speak TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithTls {

    @TempDir
    static Path folder;

    final SipSignallingProvider provider;
    final List<Line> lines = new ArrayList<>();
    Certificates certificates;

    WithTls() {
        try {
            provider = new SipSignallingProvider(TestLimits.quick());
        } catch (Exception notStarted) {
            throw new AssertionError(notStarted);
        }
    }

    @BeforeAll
    final void makeCertificates() throws Exception {
        certificates =
                new Certificates(folder).localhost().elsewhere().expired().stranger();
    }

    @AfterEach
    final void closeLines() throws Exception {
        for (Line line : lines) {
            line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
        lines.clear();
    }

    @AfterAll
    final void stopProvider() {
        provider.stop();
    }

    /** Opens bob's line, which serves TLS with that certificate. */
    final Line server(String certificate, Ears ears) throws Exception {
        return server(certificates.showing(certificate, ClientAuthentication.NONE), ears);
    }

    final Line server(TlsPolicy policy, Ears ears) throws Exception {
        return open("bob", new TransportPolicy(OptionalInt.of(0), policy, Duration.ZERO), ears);
    }

    /** Opens alice's line, which only makes connections. */
    final Line client(TlsPolicy policy) throws Exception {
        return open("alice", new TransportPolicy(OptionalInt.empty(), policy, Duration.ZERO), new Ears());
    }

    final Line open(String user, TransportPolicy policy, Ears ears) throws Exception {
        Line line = provider.open(configuration(user, "127.0.0.1", policy), ears)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        lines.add(line);
        return line;
    }

    static LineConfiguration configuration(String user, String host, TransportPolicy policy) {
        return new LineConfiguration(
                user,
                new NameAddress("", "sip:" + user + "@jackfield.test"),
                Optional.empty(),
                host,
                0,
                "Test/1",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                policy);
    }

    static int tlsPort(Line line) {
        return ((SipLine) line).account().addresses().sentBy("tls").port();
    }

    static Ears call(Line caller, String target) {
        Ears ears = new Ears();
        caller.invite(new Invitation(UUID.randomUUID() + "@jackfield.test", target, RawPeer.SDP, Map.of()), ears);
        return ears;
    }

    static String uri(String host, int port) {
        return "sip:bob@" + host + ':' + port + ";transport=tls";
    }
}
