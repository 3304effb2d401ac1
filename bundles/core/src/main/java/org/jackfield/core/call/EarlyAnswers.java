package org.jackfield.core.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What provisional responses have brought as answers, one for each early dialog (RFC 3261 section 13.2.2.4).
 *
 * @param byTag the session descriptions by the far end's tag, oldest first
 */
public record EarlyAnswers(Map<String, String> byTag) {

    /** None. */
    static final EarlyAnswers NONE = new EarlyAnswers(Map.of());

    /** How many early dialogs are kept; a server that forks further is not heard. */
    private static final int MOST = 10;

    /** Keeps the order: the newest is what is heard. */
    public EarlyAnswers {
        byTag = Collections.unmodifiableMap(new LinkedHashMap<>(byTag));
    }

    EarlyAnswers and(String tag, String sdp) {
        Map<String, String> more = new LinkedHashMap<>(byTag);
        more.remove(tag);
        more.put(tag, sdp);
        return new EarlyAnswers(more);
    }

    Optional<String> of(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    boolean hasRoomFor(String tag) {
        return byTag.size() < MOST || byTag.containsKey(tag);
    }
}
