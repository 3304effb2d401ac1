package org.jackfield.core.phone;

import java.util.List;
import org.jackfield.core.call.Call;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.CallState;

/**
 * Holds the other calls when one is dialled, answered or resumed here; what the far end resumes holds none. No call is resumed by
 * itself.
 */
final class AutoHold {

    private AutoHold() {}

    /** Holds those that talk and that nobody holds; not the one whose place the call takes. */
    static void holdOthers(List<CallSession> sessions, CallSession one) {
        sessions.stream()
                .filter(other -> other != one && talksUnheld(other.call()) && !isReplacedBy(one, other))
                .forEach(CallSession::hold);
    }

    private static boolean talksUnheld(Call call) {
        return call.callStatus() == CallState.TALKING && !call.status().isHold();
    }

    private static boolean isReplacedBy(CallSession one, CallSession other) {
        return one.call()
                .identity()
                .replacedCallId()
                .filter(other.callId()::equals)
                .isPresent();
    }
}
