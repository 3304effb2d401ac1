package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every phase with every input, against the table in {@code step-table.txt}. A line is phase, input, and what comes of it:
 * the next phase and the effects in their order. What is not in the table changes nothing and has no effect.
 */
class StepTableTest {

    @Test
    void everyPhaseTakesEveryInputAsTheTableSays() throws IOException {
        assertThat(rows()).containsExactlyElementsOf(table());
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, Call> from : Calls.inEveryPhase().entrySet()) {
            for (Input input : Calls.ofEveryKind()) {
                Transition transition = Step.step(from.getValue(), input, Calls.BEGAN.plusSeconds(10));
                boolean nothing =
                        transition.effects().isEmpty() && transition.next().equals(from.getValue());
                if (!nothing) {
                    rows.add(from.getKey() + " | " + Rendering.text(input) + " | " + Rendering.text(transition));
                }
            }
        }
        return rows;
    }

    private static List<String> table() throws IOException {
        try (InputStream table = StepTableTest.class.getResourceAsStream("step-table.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
