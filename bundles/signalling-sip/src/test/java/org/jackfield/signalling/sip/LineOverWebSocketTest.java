package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.signalling.sip.stack.tls.TlsContexts;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a line whose WebSocket breaks, or does not open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineOverWebSocketTest {

    @TempDir
    static Path folder;

    /** Reading what the JVM trusts takes long on a machine with much to do. */
    private static final Limits PATIENT = new Limits(16_384, 128, 500, 20_000, 5_000, 15_000, TestLimits.T1, 8);

    private SipSignallingProvider provider;
    private Certificates certificates;

    @BeforeAll
    void start() throws Exception {
        provider = new SipSignallingProvider(PATIENT);
        certificates = new Certificates(folder).localhost().elsewhere();
    }

    @AfterAll
    void stop() {
        provider.stop();
    }

    @Test
    void anInviteFailsAtOnceWhenTheConnectionBreaksAndTheNextCallGoesOverTheNextOne() throws Exception {
        try (WebSocketProxy proxy = new WebSocketProxy().listening()) {
            Phone alice = open("alice", proxy.url(), TlsPolicy.DEFAULT);
            Phone bob = open("bob", proxy.url(), TlsPolicy.DEFAULT);
            alice.expect("established");
            bob.expect("established");
            Ears calling = new Ears();
            alice.call(bob, calling);
            bob.expect("invite");
            proxy.breakOff();
            calling.expect("end TRANSPORT");
            alice.expect("failed");
            alice.expect("established");
            bob.expect("established");

            Ears again = new Ears();
            alice.call(bob, again);
            bob.expect("invite");
            bob.leg.reject(486);
            again.expect("end REFUSED 486");
            close(alice, bob);
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        assertThat(reasonWith("elsewhere", certificates.trusting()))
                .contains("No subject alternative DNS name matching localhost");
    }

    @Test
    void aCertificateOfAStrangerIsRefused() throws Exception {
        assertThat(reasonWith("localhost", TlsPolicy.DEFAULT)).contains("unable to find valid certification path");
    }

    @Test
    void aPinnedCertificateNeedsNoNameAndNoAuthority() throws Exception {
        try (WebSocketProxy proxy = secure("elsewhere")) {
            Phone alice = open("alice", proxy.url(), Certificates.pinning(certificates.sha256("elsewhere")));
            alice.expect("established");
            close(alice);
        }
    }

    private String reasonWith(String certificate, TlsPolicy policy) throws Exception {
        try (WebSocketProxy proxy = secure(certificate)) {
            Phone alice = open("alice", proxy.url(), policy);
            String failed = alice.expect("failed");
            close(alice);
            return failed;
        }
    }

    private WebSocketProxy secure(String certificate) throws Exception {
        return new WebSocketProxy(TlsContexts.make(certificates.showing(certificate, ClientAuthentication.NONE)))
                .listening();
    }

    private Phone open(String user, String server, TlsPolicy tls) throws Exception {
        Phone phone = new Phone();
        phone.line = provider.open(
                        new LineConfiguration(
                                user,
                                new NameAddress("", "sip:" + user + "@jackfield.test"),
                                Optional.of(server),
                                "127.0.0.1",
                                0,
                                "Test/1",
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new RegistrationPolicy(Duration.ofMinutes(10))),
                                new TransportPolicy(OptionalInt.empty(), tls, Duration.ZERO)),
                        phone)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        return phone;
    }

    private static void close(Phone... phones) throws Exception {
        for (Phone phone : phones) {
            phone.line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    /** A line and what it hears. */
    private static final class Phone implements LineListener {

        private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
        private volatile Line line;
        private volatile Leg leg;

        void call(Phone other, Ears ears) {
            String host =
                    ((SipLine) other.line).account().addresses().sentBy("ws").toString();
            line.invite(
                    new Invitation(
                            "call" + System.nanoTime(), "sip:bob@" + host + ";transport=ws", RawPeer.SDP, Map.of()),
                    ears);
        }

        /** Passes over what comes before it. */
        String expect(String beginning) throws InterruptedException {
            String next;
            do {
                next = news.poll(20, TimeUnit.SECONDS);
                assertThat(next).as(beginning).isNotNull();
            } while (!next.startsWith(beginning));
            return next;
        }

        @Override
        public LegListener onInvite(Leg invited, IncomingInvitation invitation) {
            leg = invited;
            news.add("invite");
            return new Ears();
        }

        @Override
        public void onFlowEstablished(String server) {
            news.add("established " + server);
        }

        @Override
        public void onFlowFailed(SignallingException reason, Duration nextAttempt) {
            news.add("failed " + reason.getMessage());
        }

        @Override
        public void onLost(SignallingException reason) {
            news.add("lost " + reason.getMessage());
        }
    }
}
