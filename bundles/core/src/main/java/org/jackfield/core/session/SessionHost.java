package org.jackfield.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.core.call.PhoneNews;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.Result;
import org.jackfield.session.Session;

/** What a session needs of its phone. */
public interface SessionHost {

    /** Returns the sessions that ring inbound. */
    List<Session> incomingList();

    /** Returns why a session may not be answered now; empty when it may. */
    Optional<Result> refusesAnswer();

    /** Asks applications who has a number; what they know is an input of the session. */
    void lookUp(CallSession session, String number);

    /** Returns what transfers need. */
    TransferHost transfers();

    /** Takes note of what happened to a session; called in the session's order, before listeners hear it. */
    void note(CallSession session, PhoneNews news);

    /** Takes note that a session is over on the wire too. */
    void finished(CallSession session);

    /** Makes the event that tells it. */
    PhoneEvent event(CallSession session, PhoneNews news, long sequence, Instant time);
}
