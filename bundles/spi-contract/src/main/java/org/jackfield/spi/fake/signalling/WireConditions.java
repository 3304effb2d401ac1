package org.jackfield.spi.fake.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a wire does to the messages on it. The delay of each message is drawn anew, so that messages overtake each other.
 *
 * @param loss the share of messages that are lost, 0 to 0.9
 * @param duplication the share of messages that come twice, 0 to 1
 * @param leastDelay the shortest time on the way
 * @param mostDelay the longest time on the way
 * @param seed of the random numbers: the same seed brings the same fate
 */
public record WireConditions(double loss, double duplication, Duration leastDelay, Duration mostDelay, long seed) {

    /** Nothing is lost, doubled or delayed: messages only arrive one after the other. */
    public static final WireConditions PERFECT = new WireConditions(0, 0, Duration.ZERO, Duration.ZERO, 0);

    /** Refuses missing values and those out of range. */
    public WireConditions {
        requireNonNull(leastDelay, "leastDelay");
        requireNonNull(mostDelay, "mostDelay");
        if (loss < 0 || loss > 0.9 || duplication < 0 || duplication > 1) {
            throw new IllegalArgumentException(
                    "loss is " + loss + ", must be 0 to 0.9; duplication is " + duplication + ", must be 0 to 1");
        }
        if (leastDelay.isNegative() || mostDelay.compareTo(leastDelay) < 0) {
            throw new IllegalArgumentException(
                    "delay is " + leastDelay + " to " + mostDelay + ", must be a range from 0 up");
        }
    }
}
