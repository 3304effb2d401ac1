package org.jackfield.core.session;

import java.util.Optional;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Replaces;

/** What a transfer of one session needs of its phone: other sessions, and applications that decide. */
public interface TransferHost {

    /** Returns the account's domain, to which a number goes that names no host. */
    String domain();

    /** Returns what makes the far end of an established session's dialog replace it; empty when there is no such session. */
    Optional<Replaces> replaces(String callId);

    /** Returns whether an application decides about REFERs. */
    boolean hasPolicy();

    /** Asks the application; its decision is an input of the session. */
    void askPolicy(CallSession session, IncomingReferral referral);

    /** Begins the call that the session's far end asks for; how it is comes as inputs of the session. */
    void callReferred(CallSession session, IncomingReferral referral);

    /** Tells a session how the call is that its far end has asked for. */
    void tellReferrer(String callId, int statusCode, String reasonPhrase);

    /** Ends a session that was transferred. */
    void hangUp(String callId);

    /** Ends a session of which another one has taken the place. */
    void replaced(String callId, String newCallId);
}
