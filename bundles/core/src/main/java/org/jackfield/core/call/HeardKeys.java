package org.jackfield.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of the far end that were told lately. One that sends each key both as a telephone-event and by INFO is heard twice:
 * a press that was told the one way takes away the next of the same key that comes the other way soon after.
 *
 * @param told presses that have not been heard the other way, oldest first
 */
public record HeardKeys(List<Press> told) {

    /** How a key comes. */
    public enum Way {
        /** As a telephone-event. */
        TELEPHONE_EVENT,
        /** By INFO. */
        INFO
    }

    /**
     * A press of a key.
     *
     * @param key which one; no text shows it
     * @param way how it came
     * @param at when
     */
    public record Press(char key, Way way, Instant at) {

        boolean isOtherWayOf(Press later) {
            return key == later.key && way != later.way;
        }

        @Override
        public String toString() {
            return "Press[" + way + ", " + at + ']';
        }
    }

    /** No press yet. */
    static final HeardKeys NONE = new HeardKeys(List.of());

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST = 16;

    /** Copies the list. */
    public HeardKeys {
        told = List.copyOf(told);
    }

    /** Returns what is known after a press; {@link #told} has it unless it was told already. */
    HeardKeys and(Press press) {
        List<Press> recent = new ArrayList<>(told);
        recent.removeIf(earlier -> earlier.at().plus(SOON).isBefore(press.at()));
        for (Press earlier : recent) {
            if (earlier.isOtherWayOf(press)) {
                recent.remove(earlier);
                return new HeardKeys(recent);
            }
        }
        if (recent.size() == MOST) {
            recent.remove(0);
        }
        recent.add(press);
        return new HeardKeys(recent);
    }
}
