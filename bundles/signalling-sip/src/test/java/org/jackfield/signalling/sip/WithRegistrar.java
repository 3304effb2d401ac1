package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Credentials;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A line of bob's that registers at a registrar whose part the test plays, new for every test; one stack for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithRegistrar {

    private static final int NOBODY = 9;

    final SipSignallingProvider provider;
    Ears ears;
    Line line;
    RawPeer registrar;

    WithRegistrar() {
        try {
            provider = new SipSignallingProvider(TestLimits.quickToRegister());
        } catch (Exception notStarted) {
            throw new AssertionError(notStarted);
        }
    }

    @BeforeEach
    final void openLine() throws Exception {
        ears = new Ears();
        registrar = new RawPeer("127.0.0.1:" + NOBODY);
        line = provider.open(configuration(), ears).toCompletableFuture().get(20, TimeUnit.SECONDS);
        registrar.talkTo(line.localAddress());
    }

    @AfterEach
    final void closeLine() throws Exception {
        line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        registrar.close();
    }

    @AfterAll
    final void stopProvider() {
        provider.stop();
    }

    private LineConfiguration configuration() {
        return new LineConfiguration(
                "bob",
                new NameAddress("Bob", "sip:bob@jackfield.test"),
                Optional.of("sip:" + registrar.hostPort()),
                "127.0.0.1",
                0,
                "Test/1",
                List.of(),
                Optional.empty(),
                Optional.of(new Credentials(
                        DigestCheck.USER, Optional.empty(), Optional.of(DigestCheck.PASSWORD), Map.of())),
                Optional.of(new RegistrationPolicy(Duration.ofMinutes(30))),
                TransportPolicy.DEFAULT);
    }

    /** Returns the next REGISTER with that number. */
    final String register(int sequence) throws Exception {
        return registrar.receive("REGISTER", "CSeq: " + sequence + " REGISTER");
    }

    /** Accepts a REGISTER for so long, with those headers too. */
    final void accept(String register, int expires, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Contact: <" + contact(register) + ">;expires=" + expires);
        registrar.send(RawPeer.response(register, "200 OK", "r", all.toArray(String[]::new)));
    }

    /** Refuses a REGISTER. */
    final void refuse(String register, String status, String... headers) throws Exception {
        registrar.send(RawPeer.response(register, status, "r", headers));
    }

    /** Accepts the first REGISTER for half an hour. */
    final void register() throws Exception {
        accept(register(1), 1800);
        ears.expect("registered");
    }

    /** Returns the URI that is registered first. */
    static String contact(String register) {
        String contact = RawPeer.header(register, "Contact");
        assertThat(contact).startsWith("<");
        return contact.substring(1, contact.indexOf('>'));
    }
}
