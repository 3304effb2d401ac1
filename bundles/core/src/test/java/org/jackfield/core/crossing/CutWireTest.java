package org.jackfield.core.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jackfield.spi.fake.signalling.WireConditions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A verb, and the connection of one side breaks: before it, or any number of milliseconds after it; then it comes back, soon or late.
 * Whatever crosses: in the end both sides agree, none recovers any more, and nothing is left.
 */
class CutWireTest {

    private static final WireConditions FAST = new WireConditions(0, 0, Duration.ofMillis(1), Duration.ofMillis(1), 0);
    private static final Set<Stage> STAGES = EnumSet.of(
            Stage.DIALLED, Stage.RINGING, Stage.ANSWERING, Stage.TALKING, Stage.HELD_BY_CALLER, Stage.HELD_BY_CALLEE);
    private static final List<Duration> ABSENCES = List.of(Duration.ofMillis(10), Duration.ofSeconds(5));
    /** Longer than a call rings whose other side was lost before it was answered. */
    private static final Duration UNANSWERED = Duration.ofMinutes(5);

    /** A BYE that is lost with the connection ends the other side by its media, of which these media say nothing. */
    private static final Set<Verb> ENDING = EnumSet.of(Verb.HANGUP, Verb.DESTROY);

    private static final int MOST_MILLISECONDS = 3;

    /** One way in which it can happen. */
    private record Cut(
            Stage stage,
            Verb verb,
            Side by,
            Side cut,
            int before,
            Duration absence,
            boolean mediaToo,
            boolean verbFirst) {

        Optional<String> disagreement() {
            Scene scene = new Scene(FAST, "server", "sip:pbx.example");
            stage.reach(scene);
            if (verbFirst) {
                verb.on(scene, by);
                scene.exchange.advance(Duration.ofMillis(before));
                scene.cut(cut, mediaToo);
            } else {
                scene.cut(cut, mediaToo);
                scene.exchange.advance(Duration.ofMillis(before));
                verb.on(scene, by);
            }
            scene.exchange.advance(absence);
            scene.heal(cut);
            scene.settle();
            scene.exchange.advance(UNANSWERED);
            try {
                assertThat(scene.sessions()).as("recovering").noneMatch(session -> session.status()
                        .isRecovering());
                Agreement.check(scene);
                return Optional.empty();
            } catch (AssertionError e) {
                return Optional.of(this + ": " + e.getMessage());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theConnectionBreaksAroundEveryVerb() {
        return STAGES.stream().flatMap(stage -> Crossing.ON_THE_WIRE.stream()
                .map(verb -> DynamicTest.dynamicTest(stage + ": " + verb, () -> cut(stage, verb))));
    }

    private static void cut(Stage stage, Verb verb) {
        List<String> disagreements = cuts(stage, verb).stream()
                .map(Cut::disagreement)
                .flatMap(Optional::stream)
                .toList();
        assertThat(disagreements).isEmpty();
    }

    private static List<Cut> cuts(Stage stage, Verb verb) {
        List<Cut> all = new ArrayList<>();
        for (Side by : List.of(Side.CALLER, Side.CALLEE)) {
            for (Side cut : List.of(Side.CALLER, Side.CALLEE)) {
                if (by == cut && ENDING.contains(verb)) {
                    continue;
                }
                for (Duration absence : ABSENCES) {
                    boolean media = absence.compareTo(Duration.ofSeconds(1)) > 0;
                    all.add(new Cut(stage, verb, by, cut, 1, absence, media, false));
                    for (int after = 0; after <= MOST_MILLISECONDS; after++) {
                        all.add(new Cut(stage, verb, by, cut, after, absence, media, true));
                    }
                }
            }
        }
        return all;
    }
}
