package org.jackfield.core.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jackfield.spi.fake.signalling.WireConditions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every two verbs that can cross, on a wire that loses, doubles, delays and reorders messages: each with a fate of its own. */
class LossyCrossingTest {

    private static final Set<Stage> STAGES = EnumSet.of(
            Stage.DIALLED, Stage.RINGING, Stage.ANSWERING, Stage.TALKING, Stage.HELD_BY_CALLER, Stage.CONSULTING);

    @TestFactory
    Stream<DynamicTest> everyTwoVerbsCross() {
        return STAGES.stream().flatMap(stage -> Crossing.ON_THE_WIRE.stream()
                .map(verb -> DynamicTest.dynamicTest(stage + ": " + verb + " x any", () -> cross(stage, verb))));
    }

    private static void cross(Stage stage, Verb verb) {
        List<String> disagreements = Crossing.ON_THE_WIRE.stream()
                .flatMap(other -> Crossing.of(stage, verb, other, 0).stream())
                .map(crossing -> crossing.disagreement(fateOf(crossing)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(disagreements).isEmpty();
    }

    private static WireConditions fateOf(Crossing crossing) {
        long seed = Objects.hash(
                crossing.stage().name(),
                crossing.first().name(),
                crossing.second().name(),
                crossing.by().name());
        return new WireConditions(0.15, 0.1, Duration.ofMillis(5), Duration.ofMillis(400), seed);
    }
}
