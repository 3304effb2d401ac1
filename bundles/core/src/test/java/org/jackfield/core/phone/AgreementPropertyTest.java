package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.fake.media.FakeMediaPath;
import org.jackfield.spi.fake.signalling.WireConditions;

/** Offers of every kind from both sides over a wire that loses, doubles and delays: both end with the same agreement. */
class AgreementPropertyTest {

    private static final Duration SETTLED = Duration.ofMinutes(3);

    /** What either side can do. */
    enum Action {
        HOLD,
        RESUME,
        ADD_VIDEO,
        REMOVE_VIDEO,
        RENEGOTIATE,
        WAIT
    }

    /** What happens next. */
    private record Move(boolean byCaller, Action action, Duration then) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Duration> pauses = Arbitraries.integers().between(0, 1500).map(Duration::ofMillis);
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(Action.class), pauses)
                .as(Move::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<WireConditions> wires() {
        return Arbitraries.longs()
                .map(seed -> new WireConditions(0.15, 0.1, Duration.ofMillis(5), Duration.ofMillis(250), seed));
    }

    @Property(tries = 100)
    void bothSidesEndWithTheSameAgreement(
            @ForAll("moves") List<Move> moves, @ForAll("wires") WireConditions conditions) {
        Exchange exchange = new Exchange(conditions);
        Party alice = exchange.party("alice", "100");
        Party bob = exchange.party("bob", "200");
        Session calling = alice.call("200");
        exchange.advance(Duration.ofSeconds(20));
        Session called = bob.answer();
        exchange.advance(Duration.ofSeconds(30));
        Stream.of(calling, called)
                .forEach(session -> session.agreeChangeVideo(
                        asked -> CompletableFuture.completedStage(Optional.of(VideoInput.none()))));

        List<CompletionStage<Result>> switches = new ArrayList<>();
        for (Move move : moves) {
            carryOut(move.byCaller() ? calling : called, move.action(), switches);
            exchange.advance(move.then());
        }
        exchange.advance(SETTLED);

        assertThat(calling.endReason()).isEmpty();
        assertThat(called.endReason()).isEmpty();
        assertThat(calling.status().isHold()).isEqualTo(called.status().isHold());
        assertThat(calling.status().isVideo()).isEqualTo(called.status().isVideo());
        FakeMediaPath here = exchange.webrtc.opened().get(0);
        FakeMediaPath there = exchange.webrtc.opened().get(1);
        assertThat(here.directions().audio())
                .isEqualTo(there.directions().audio().reversed());
        assertThat(switches).allMatch(stage -> stage.toCompletableFuture().isDone());
    }

    private static void carryOut(Session session, Action action, List<CompletionStage<Result>> switches) {
        switch (action) {
            case HOLD -> session.hold();
            case RESUME -> session.unhold();
            case ADD_VIDEO -> switches.add(session.audioToVideo(VideoInput.pattern(64, 64, 10)));
            case REMOVE_VIDEO -> session.videoToAudio();
            case RENEGOTIATE -> session.renegotiate();
            case WAIT -> {}
        }
    }
}
