package org.jackfield.core.crossing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every verb, from every stage of a call, by either side. */
class EveryVerbTest {

    @TestFactory
    Stream<DynamicTest> everyVerbFromEveryStageByEitherSide() {
        return Arrays.stream(Stage.values()).flatMap(EveryVerbTest::fromStage);
    }

    private static Stream<DynamicTest> fromStage(Stage stage) {
        return Arrays.stream(Verb.values()).flatMap(verb -> Arrays.stream(Side.values())
                .map(side -> DynamicTest.dynamicTest(stage + ": " + side + ' ' + verb, () -> play(stage, verb, side))));
    }

    private static void play(Stage stage, Verb verb, Side side) {
        Scene scene = new Scene();
        stage.reach(scene);
        verb.on(scene, side);
        scene.settle();
        Agreement.check(scene);
    }
}
