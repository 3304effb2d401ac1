package org.jackfield.core.kit;

import java.util.List;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/**
 * The three parties of RFC 5589: a transferor, a transferee and a transfer target. Who is asked to call somebody trusts who asks.
 */
public final class Triangle {

    public final Exchange exchange = new Exchange();
    public final Party transferor;
    public final Party transferee;
    public final Party target;

    /** Makes the parties 100, 200 and 300, each with these settings too. */
    public Triangle(Object... settings) {
        transferor = party("transferor", "100", settings);
        transferee = party("transferee", "200", settings);
        target = party("target", "300", settings);
    }

    private Party party(String name, String number, Object... settings) {
        Party party = exchange.party(name, number, settings);
        party.set("trustedPeers", "127.0.0.1");
        party.heard();
        return party;
    }

    /** Sets up the call between transferor and transferee; returns the transferor's session. */
    public Session established() {
        Session call = transferor.call("200");
        transferee.answer();
        forget();
        return call;
    }

    /** Forgets what all have heard so far. */
    public void forget() {
        List.of(transferor, transferee, target).forEach(Party::heard);
    }

    /** Returns a party's newest session of those that live. */
    public static Session newest(Party party) {
        List<Session> sessions = party.phone().sessions();
        return sessions.get(sessions.size() - 1);
    }

    /** Returns the codes of what a party has heard of a transfer that it asked for. */
    public static List<Integer> progress(Party party) {
        return party.sessionEvents().stream()
                .filter(SessionEvent.TransferProgress.class::isInstance)
                .map(event -> ((SessionEvent.TransferProgress) event).statusCode())
                .toList();
    }

    /** Returns what a party was warned of. */
    public static List<SessionEvent.WarningMessage> warnings(Party party) {
        return party.sessionEvents().stream()
                .filter(SessionEvent.WarningMessage.class::isInstance)
                .map(SessionEvent.WarningMessage.class::cast)
                .toList();
    }
}
