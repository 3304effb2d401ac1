package org.jackfield.signalling.sip.authenticating;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nonces that servers have given, with which the next request is answered for before anybody asks (RFC 3261 section 22.3): those of
 * a dialog, or of a next hop. Safe for threads.
 */
public final class KnownNonces {

    private static final int MOST = 8;

    private final boolean onlyOfProxies;
    private final Map<Protection, NonceSession> sessions = new LinkedHashMap<>();

    /** Makes an empty one for all kinds. */
    public KnownNonces() {
        this(false);
    }

    /**
     * Makes an empty one.
     *
     * @param onlyOfProxies whether those are left out that came from whoever served a request (401): who serves the next one may be
     *     somebody else, to whom an answer would give what to try passwords with
     */
    public KnownNonces(boolean onlyOfProxies) {
        this.onlyOfProxies = onlyOfProxies;
    }

    synchronized Map<Protection, NonceSession> all() {
        return new LinkedHashMap<>(sessions);
    }

    synchronized void put(Protection protection, NonceSession session) {
        if (onlyOfProxies && !protection.isOfProxy()) {
            return;
        }
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
