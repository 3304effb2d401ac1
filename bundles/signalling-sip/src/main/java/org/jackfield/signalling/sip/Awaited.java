package org.jackfield.signalling.sip;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The From tags of requests outside of dialogs that have no final response yet: other responses are dropped. Safe for threads. */
final class Awaited {

    private final Set<String> tags = ConcurrentHashMap.newKeySet();

    void add(String tag) {
        tags.add(tag);
    }

    void remove(String tag) {
        tags.remove(tag);
    }

    /** Returns whether a response with that tag, which may be null, is waited for. */
    boolean contains(String tag) {
        return tag != null && tags.contains(tag);
    }
}
