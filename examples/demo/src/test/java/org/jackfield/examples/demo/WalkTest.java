package org.jackfield.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.examples.demo.Step.MissedException;
import org.junit.jupiter.api.Test;

class WalkTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<String> done = new ArrayList<>();

    @Test
    void allStepsSeenIsASuccess() throws InterruptedException {
        assertThat(walk(false).through(List.of(step("one"), step("two")), () -> done.add("abandoned")))
                .isTrue();

        assertThat(done).containsExactly("one", "two");
        assertThat(told()).contains("ok         one: seen").contains("All 2 steps were seen to happen");
    }

    @Test
    void theFirstStepMissedEndsTheWalkAndIsNamed() throws InterruptedException {
        Step missed = new Step("two", () -> {
            throw new MissedException("heard silence");
        });

        assertThat(walk(false).through(List.of(step("one"), missed, step("three")), () -> done.add("abandoned")))
                .isFalse();

        assertThat(done).containsExactly("one", "abandoned");
        assertThat(told())
                .contains("FAILED     two: heard silence")
                .contains("Step 2 of 3 did not happen: two. 1 were seen before it, 1 were not tried.");
    }

    @Test
    void coloursAreForTerminalsAndWhatAFarEndSaysCannotSteerThem() throws InterruptedException {
        Step steering = new Step("one", () -> "Eve\u001b[2J");

        walk(false).through(List.of(steering), () -> {});
        assertThat(told()).doesNotContain("\u001b").contains("Eve?[2J");

        walk(true).through(List.of(steering), () -> {});
        assertThat(told()).contains("\u001b[32mok ").doesNotContain("\u001b[2J");
    }

    private Walk walk(boolean color) {
        return new Walk(new Narrator(new PrintStream(output, true, StandardCharsets.UTF_8), color));
    }

    private Step step(String title) {
        return new Step(title, () -> {
            done.add(title);
            return "seen";
        });
    }

    private String told() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
