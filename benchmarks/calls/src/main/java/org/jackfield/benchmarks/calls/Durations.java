package org.jackfield.benchmarks.calls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured times, and what lies in their middle and at their end. */
final class Durations {

    private final List<Long> nanoseconds = new ArrayList<>();

    void add(long duration) {
        nanoseconds.add(duration);
    }

    double medianMilliseconds() {
        return percentileMilliseconds(50);
    }

    /** Returns the value below which {@code percent} of the times lie (nearest rank), in ms. */
    double percentileMilliseconds(int percent) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / 1e6;
    }

    String describe(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s n=%d  median %7.1f ms  p95 %7.1f ms  max %7.1f ms",
                name,
                nanoseconds.size(),
                medianMilliseconds(),
                percentileMilliseconds(95),
                percentileMilliseconds(100));
    }
}
