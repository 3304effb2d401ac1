package org.jackfield.core.phone;

import java.time.Instant;
import java.util.Optional;
import org.jackfield.session.EndReason;
import org.jackfield.spi.signalling.Registered;

/**
 * Hears how an account's line is: each change once, in order. Every method returns at once. What is told under the lock of the
 * line's keeper goes on with {@link #shown}: whoever hears it finds it in the phone's status.
 */
interface LineWatcher {

    /** The phone's status shows what was told so far. */
    void shown();

    /** Calls can be made: the line is open, and if it has a server, that is reached. */
    void connected(String localAddress);

    /** The line is closed, or could not be opened, or its server cannot be reached. */
    void disconnected(String detail);

    /** The registrar knows where we are. */
    void registered(Registered registered);

    /** The registrar does not know where we are, and why. */
    void registrationFailed(EndReason cause, Optional<Instant> nextAttempt);

    /** The registrar no longer knows where we are. */
    void unregistered(String detail);

    /** Whether the account is registered has changed. */
    void isRegisteredChanged(boolean isRegistered);

    /** The line lives, but its server cannot be reached any more. Not told under any lock. */
    void flowFailed(String detail);

    /** The server is reached again. Not told under any lock. */
    void flowRecovered(boolean addressChanged);
}
