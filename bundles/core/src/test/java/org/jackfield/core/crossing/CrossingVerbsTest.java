package org.jackfield.core.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every two verbs that can cross on the wire, however far the first has come when the second is given. */
class CrossingVerbsTest {

    private static final int MOST_TASKS = 7;

    @TestFactory
    Stream<DynamicTest> everyTwoVerbsCross() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.OVER)
                .flatMap(CrossingVerbsTest::fromStage);
    }

    private static Stream<DynamicTest> fromStage(Stage stage) {
        return Crossing.ON_THE_WIRE.stream()
                .map(verb -> DynamicTest.dynamicTest(stage + ": " + verb + " x any", () -> cross(stage, verb)));
    }

    private static void cross(Stage stage, Verb verb) {
        List<String> disagreements = Crossing.ON_THE_WIRE.stream()
                .flatMap(other -> Crossing.of(stage, verb, other, MOST_TASKS).stream())
                .map(Crossing::disagreement)
                .flatMap(Optional::stream)
                .toList();
        assertThat(disagreements).isEmpty();
    }
}
