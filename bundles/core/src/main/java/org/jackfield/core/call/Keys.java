package org.jackfield.core.call;

import java.time.Instant;

/**
 * The keys that are being sent. They may be a PIN: no text shows them.
 *
 * @param waiting those not sent yet, in their order
 * @param current the one being sent, or {@code ,} during a pause; {@link #IDLE} when there is none
 * @param since when it was begun
 * @param byInfo whether the far end takes no telephone-event, so that keys go by INFO for the rest of the call
 */
public record Keys(String waiting, char current, Instant since, boolean byInfo) {

    /** How many keys can wait. */
    static final int MOST_WAITING = 1024;

    /** Stands for no key. */
    static final char IDLE = 0;

    /** The pause. */
    static final char PAUSE = ',';

    /** None. */
    static final Keys NONE = new Keys("", IDLE, Instant.EPOCH, false);

    boolean idle() {
        return current == IDLE;
    }

    /** Returns whether so many more can wait. */
    boolean hasRoomFor(String more) {
        return waiting.length() + more.length() <= MOST_WAITING;
    }

    Keys and(String more) {
        return new Keys(waiting + more, current, since, byInfo);
    }

    /** Begins the first of those that wait. */
    Keys next(Instant now) {
        return new Keys(waiting.substring(1), waiting.charAt(0), now, byInfo);
    }

    /** Forgets them all. */
    Keys none() {
        return new Keys("", IDLE, since, byInfo);
    }

    /** Nothing is being sent; those that wait go on waiting. */
    Keys paused() {
        return new Keys(waiting, IDLE, since, byInfo);
    }

    Keys withByInfo() {
        return new Keys(waiting, current, since, true);
    }

    @Override
    public String toString() {
        return "Keys[" + waiting.length() + " waiting, idle=" + idle() + ", byInfo=" + byInfo + ']';
    }
}
