package org.jackfield.core.crossing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.FakeRecorder;
import org.jackfield.core.kit.Party;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Session;
import org.jackfield.spi.fake.signalling.WireConditions;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.signalling.SignallingException;

/** Alice calls bob; carol answers whoever calls her. */
final class Scene {

    /** Longer than keys take when nothing is lost. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Longer than offers that meet take when nothing is lost. */
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Longer than any request is sent again. */
    private static final Duration LATER = Duration.ofSeconds(40);

    /** The same, a few times over. */
    private static final Duration AT_LAST = Duration.ofSeconds(130);

    private static final Object[] SETTINGS = {"acceptTransfer", "always", "audio", "tone:440"};

    final Exchange exchange;
    final FakeRecorder recorder = new FakeRecorder();
    final Party alice;
    final Party bob;
    final Party carol;
    private final Duration shortly;
    private final Duration settling;
    private Session calling;
    private Session consult;

    /** Sets it up where nothing is lost. */
    Scene() {
        this(new Exchange(), AT_ONCE, SOON);
    }

    /** Sets it up on a bad wire. */
    Scene(WireConditions conditions, Object... settings) {
        this(new Exchange(conditions), LATER, AT_LAST, settings);
    }

    private Scene(Exchange exchange, Duration shortly, Duration settling, Object... settings) {
        this.exchange = exchange;
        this.shortly = shortly;
        this.settling = settling;
        exchange.recording.add(recorder, Map.of(RecordingProvider.NAME, "memory"));
        Object[] all = Stream.concat(Stream.of(SETTINGS), Stream.of(settings)).toArray();
        alice = exchange.party("alice", "100", all);
        bob = exchange.party("bob", "200", all);
        carol = exchange.party("carol", "300", all);
    }

    /** Breaks the connection of a side to its server, and perhaps that of all media. */
    void cut(Side side, boolean mediaToo) {
        exchange.line(party(side)).breakFlow(new SignallingException("connection reset"), SOON);
        if (mediaToo) {
            exchange.webrtc.network().cut();
        }
    }

    /** Lets them come back. */
    void heal(Side side) {
        exchange.webrtc.network().mend();
        exchange.line(party(side)).reconnect();
    }

    private Party party(Side side) {
        return switch (side) {
            case CALLER -> alice;
            case CALLEE -> bob;
            case CONSULTED -> carol;
        };
    }

    /** Alice calls bob; nothing has happened yet. */
    void dial() {
        calling = alice.dial("200", CallOptions.DEFAULT);
    }

    /** Alice consults carol; nothing has happened yet. */
    void consult() {
        consult = alice.dial("300", CallOptions.DEFAULT.withTransferId(calling.callId()));
    }

    /** Returns the session that a side has to do with; empty while there is none. */
    Optional<Session> session(Side side) {
        return switch (side) {
            case CALLER -> Optional.ofNullable(calling);
            case CALLEE -> bob.everySession().stream().findFirst();
            case CONSULTED -> carol.everySession().stream().findFirst();
        };
    }

    /** Returns alice's call to carol. */
    Optional<Session> consultSession() {
        return Optional.ofNullable(consult);
    }

    List<Party> parties() {
        return List.of(alice, bob, carol);
    }

    Stream<CallSession> sessions() {
        return parties().stream()
                .flatMap(party -> party.everySession().stream())
                .map(CallSession.class::cast);
    }

    /** Lets happen what is under way, but no more than so many tasks. */
    void run(int tasks) {
        for (int task = 0; task < tasks; task++) {
            exchange.loop.runOne();
        }
    }

    /** Lets what is under way come to its end, as far as a call goes on meanwhile. */
    void settleShortly() {
        exchange.advance(shortly);
    }

    /** Lets everything come to its end that is under way. */
    void settle() {
        exchange.advance(settling);
    }
}
