package org.jackfield.signalling.sip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jackfield.signalling.sip.locating.Target;

/** Why the servers that were tried one after the other cannot be connected to. For one queue. */
final class Refusals {

    private static final int MOST_TOLD = 4;

    private final Map<Target, String> whys = new LinkedHashMap<>();
    private Target last;

    void clear() {
        whys.clear();
        last = null;
    }

    void add(Target target, String why) {
        whys.put(target, why);
        last = target;
    }

    /** Returns the server that was tried last; there must be one. */
    Target last() {
        return last;
    }

    String whyNotLast() {
        return whys.get(last);
    }

    /** Returns what is to be said of all: with their addresses when it differs. */
    String whyNone() {
        if (whys.values().stream().distinct().count() == 1) {
            return whyNotLast();
        }
        return whys.entrySet().stream()
                .limit(MOST_TOLD)
                .map(each -> each.getValue() + " (" + each.getKey().address().getHostAddress() + ')')
                .collect(Collectors.joining(", "));
    }
}
