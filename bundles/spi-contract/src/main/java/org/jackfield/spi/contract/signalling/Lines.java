package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.SignallingProvider;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The lines of two users, alice and bob, between which the rows of a contract are run; new for each row. */
abstract class Lines implements Parties {

    static final Duration EXPIRES = Duration.ofMinutes(10);

    private final List<Party> parties = new CopyOnWriteArrayList<>();
    private SignallingProvider provider;
    private Party alice;
    private Party bob;

    /** Gives a provider without lines; called before each row. */
    protected abstract SignallingProvider start() throws Exception;

    /** Called after each row, when its lines are closed. */
    protected abstract void stop() throws Exception;

    /** Returns how long anything may take. */
    protected Duration patience() {
        return Duration.ofSeconds(20);
    }

    /** Returns the transport of the calls, {@code udp}, {@code tcp}, {@code tls} or {@code ws}. */
    @Override
    public String transport() {
        return "udp";
    }

    /** Returns the address of the loopback interface that lines bind to. */
    protected String host() {
        return "127.0.0.1";
    }

    /** Returns the server of the lines, at which they then register; empty: they have none. */
    protected Optional<String> server() {
        return Optional.empty();
    }

    /** Returns what holds for the connections of the lines. */
    protected TransportPolicy policy() {
        return TransportPolicy.DEFAULT;
    }

    /** Returns where a line is reached over the transport of the calls. */
    protected String hostPort(Line line) {
        return line.localAddress();
    }

    /** Opens the two lines. */
    @BeforeEach
    final void openLines() throws Exception {
        provider = start();
        alice = await(open(configuration("Alice \"Al\" Müller \\", "alice", 0)));
        bob = await(open(configuration("", "bob", 0)));
    }

    /** Closes what is open, and looks whether every leg was told as the contract says. */
    @AfterEach
    final void closeLines() throws Exception {
        for (Party party : parties) {
            await(party.line().close());
        }
        for (Party party : parties) {
            party.legs().forEach(RecordedLeg::assertToldProperly);
        }
        parties.clear();
        stop();
    }

    @Override
    public final CompletionStage<Party> open(LineConfiguration configuration) {
        return begin(configuration)
                .thenCompose(
                        party -> party.incoming().whenReached(configuration).thenApply(reached -> party));
    }

    /** Opens a further line, whose server need not be reached. */
    final CompletionStage<Party> begin(LineConfiguration configuration) {
        Incoming incoming = new Incoming(patience());
        return provider.open(configuration, incoming)
                .thenApply(line -> new Party(configuration, line, incoming, hostPort(line), transport()))
                .whenComplete((party, fault) -> Optional.ofNullable(party).ifPresent(parties::add));
    }

    /** Returns all lines that are open. */
    protected final List<Line> lines() {
        return parties.stream().map(Party::line).toList();
    }

    @Override
    public final LineConfiguration configuration(String displayName, String user, int port) {
        return new LineConfiguration(
                user,
                new NameAddress(displayName, "sip:" + user + "@jackfield.test"),
                server(),
                host(),
                port,
                "Contract/1",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                server().map(server -> new RegistrationPolicy(EXPIRES)),
                policy());
    }

    @Override
    public final <T> T await(CompletionStage<T> stage)
            throws InterruptedException, ExecutionException, TimeoutException {
        assertThat(stage).isNotNull();
        return stage.toCompletableFuture().get(patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public final Party alice() {
        return alice;
    }

    @Override
    public final Party bob() {
        return bob;
    }
}
