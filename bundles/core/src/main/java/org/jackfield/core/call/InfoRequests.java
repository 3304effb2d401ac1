package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;

/**
 * The INFO requests whose responses have not come, in the order of sending: that of the responses too.
 *
 * @param unanswered who awaits each response
 */
public record InfoRequests(List<Waiting> unanswered) {

    /** How many of an application's requests can be unanswered. */
    static final int MOST = 64;

    /** None. */
    static final InfoRequests NONE = new InfoRequests(List.of());

    /** Copies the list. */
    public InfoRequests {
        unanswered = List.copyOf(unanswered);
    }

    /** Whose request it is. */
    enum Sender {
        /** The keys'. */
        KEYS,
        /** The application's. */
        APPLICATION,
        /** Nobody's any more: its key has been given up. */
        NOBODY
    }

    /**
     * A request that awaits its response.
     *
     * @param sender whose it is
     * @param number of the application's request; 0 for another's
     */
    public record Waiting(Sender sender, long number) {}

    boolean hasRoom() {
        return unanswered.stream()
                        .filter(waiting -> waiting.sender() == Sender.APPLICATION)
                        .count()
                < MOST;
    }

    InfoRequests and(Sender sender, long number) {
        List<Waiting> all = new ArrayList<>(unanswered);
        all.add(new Waiting(sender, number));
        return new InfoRequests(all);
    }

    InfoRequests withoutFirst() {
        return new InfoRequests(unanswered.subList(1, unanswered.size()));
    }

    /** What comes for a key that was given up is nobody's. */
    InfoRequests withoutKeys() {
        return new InfoRequests(unanswered.stream()
                .map(waiting -> waiting.sender() == Sender.KEYS ? new Waiting(Sender.NOBODY, 0) : waiting)
                .toList());
    }
}
