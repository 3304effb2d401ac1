package org.jackfield.benchmarks.calls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures several ways to set up a call side by side: turn by turn, so that what else the machine does hits all alike. */
final class SetUpComparison {

    private static final int WARM_UP = 10;

    private final List<SetUp> ways;
    private final int calls;

    SetUpComparison(List<SetUp> ways, int calls) {
        this.ways = ways;
        this.calls = calls;
    }

    void run() throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            for (SetUp way : ways) {
                measure(way);
            }
        }
        Map<SetUp, Durations> measured = new LinkedHashMap<>();
        ways.forEach(way -> measured.put(way, new Durations()));
        for (int i = 0; i < calls; i++) {
            for (SetUp way : ways) {
                measured.get(way).add(measure(way));
            }
        }
        System.out.println("Call set-up to the first received sound, " + WARM_UP + " warm-up calls before:");
        measured.forEach((way, durations) -> System.out.println("  " + durations.describe(way.name())));
        tellDifference(measured);
    }

    /** webrtc-java gives a track without its object now and then: such a call is told, and made once more. */
    private static long measure(SetUp way) throws Exception {
        try {
            return way.measure();
        } catch (IllegalStateException e) {
            System.out.println("  " + way.name() + " gave no figure, measured once more: " + e);
            return way.measure();
        }
    }

    private void tellDifference(Map<SetUp, Durations> measured) {
        double bare = measured.get(ways.get(0)).medianMilliseconds();
        double ours = measured.get(ways.get(1)).medianMilliseconds();
        System.out.printf(
                Locale.ROOT,
                "  median difference %.1f ms (target: within 100 ms), ratio %.2f%n",
                ours - bare,
                ours / bare);
    }
}
