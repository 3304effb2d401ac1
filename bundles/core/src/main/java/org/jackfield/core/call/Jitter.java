package org.jackfield.core.call;

import java.util.OptionalDouble;

/**
 * Mean and maximum of the jitter of one direction over the reports so far, in ms.
 *
 * @param reports how many reports knew it
 * @param sum of all
 * @param maximum of all
 */
record Jitter(long reports, double sum, double maximum) {

    static final Jitter NONE = new Jitter(0, 0, 0);

    Jitter and(OptionalDouble milliseconds) {
        if (milliseconds.isEmpty()) {
            return this;
        }
        double value = milliseconds.getAsDouble();
        return new Jitter(reports + 1, sum + value, Math.max(maximum, value));
    }

    OptionalDouble average() {
        return reports == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / reports);
    }

    OptionalDouble greatest() {
        return reports == 0 ? OptionalDouble.empty() : OptionalDouble.of(maximum);
    }
}
