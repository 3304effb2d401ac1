package org.jackfield.signalling.sip.authenticating;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nonces that servers have given, with which the next request is answered for before anybody asks (RFC 3261 section 22.3): those of
 * a dialog, or of a next hop. Safe for threads.
 */
public final class KnownNonces {

    private static final int MOST = 8;

    private final Map<Protection, NonceSession> sessions = new LinkedHashMap<>();

    /** Makes an empty one. */
    public KnownNonces() {
        // Filled by challenges.
    }

    synchronized Map<Protection, NonceSession> all() {
        return new LinkedHashMap<>(sessions);
    }

    synchronized void put(Protection protection, NonceSession session) {
        sessions.remove(protection);
        sessions.put(protection, session);
        if (sessions.size() > MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
    }

    synchronized void remove(Protection protection) {
        sessions.remove(protection);
    }
}
