package org.jackfield.core.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jackfield.core.call.Call;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.CallRefusedException;

/**
 * The sessions of one phone, oldest first. A session that is over stays until it is over on the wire too, so that nobody
 * takes its provider away too early; applications do not see it any more.
 */
final class Calls {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private String current = "";

    /**
     * Adds a session: what is made of the sessions that are there. Nobody else adds one meanwhile, so that limits hold; and
     * nobody sees it before its first step is decided.
     *
     * @param make checks limits, makes the session and decides its first step; nothing else
     * @throws CallRefusedException when it refuses
     */
    CallSession add(Function<List<CallSession>, Entry> make) {
        synchronized (entries) {
            Entry entry = make.apply(live());
            CallSession session = entry.session();
            entries.put(session.callId(), entry);
            return session;
        }
    }

    /** Forgets a session that is over on the wire too. */
    void remove(String callId) {
        synchronized (entries) {
            entries.remove(callId);
        }
    }

    boolean knows(String callId) {
        synchronized (entries) {
            return entries.containsKey(callId);
        }
    }

    /** Returns the sessions that are not over. */
    List<CallSession> live() {
        List<CallSession> live = new ArrayList<>();
        for (Entry entry : all()) {
            if (!entry.session().call().over()) {
                live.add(entry.session());
            }
        }
        return live;
    }

    /** Returns every session, also those that are over but not yet on the wire. */
    List<Entry> all() {
        synchronized (entries) {
            return List.copyOf(entries.values());
        }
    }

    Optional<CallSession> live(String callId) {
        synchronized (entries) {
            return Optional.ofNullable(entries.get(callId)).map(Entry::session).filter(session -> !session.call()
                    .over());
        }
    }

    Optional<CallSession> current() {
        synchronized (entries) {
            return live(current);
        }
    }

    void makeCurrent(String callId) {
        synchronized (entries) {
            current = callId;
        }
    }

    /** Chooses another current session after one has ended: a consult call first, else the newest. */
    void chooseCurrent() {
        List<CallSession> live = live();
        Optional<CallSession> consult =
                live.stream().filter(session -> isConsult(session.call())).findFirst();
        Optional<CallSession> newest = live.isEmpty() ? Optional.empty() : Optional.of(live.get(live.size() - 1));
        consult.or(() -> newest).ifPresent(session -> makeCurrent(session.callId()));
    }

    static boolean isConsult(Call call) {
        return call.identity().parent().isPresent();
    }
}
