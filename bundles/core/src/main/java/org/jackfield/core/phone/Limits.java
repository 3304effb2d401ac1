package org.jackfield.core.phone;

import java.util.List;
import java.util.Optional;
import org.jackfield.core.account.CallSettings;
import org.jackfield.core.call.Call;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.CallState;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;

/** How many calls there may be at a time, and which of them may be begun or answered; the reference's rules. */
final class Limits {

    private Limits() {}

    /** Returns whether the account has as many calls as it may have; consult calls are not counted. */
    static boolean reached(CallSettings settings, List<CallSession> sessions) {
        if (!settings.callWaiting()) {
            return !sessions.isEmpty();
        }
        return sessions.stream()
                        .filter(session -> !Calls.isConsult(session.call()))
                        .count()
                >= settings.maxCalls();
    }

    /** Returns why no call may be dialled now. */
    static Optional<Result> onCall(CallSettings settings, List<CallSession> sessions) {
        if (!settings.guardUnconnected()) {
            return Optional.empty();
        }
        boolean waitingBesideTalking = has(sessions, CallState.TALKING) && has(sessions, CallState.CONNECTING);
        return beingSetUp(sessions) || waitingBesideTalking ? Optional.of(refusal()) : Optional.empty();
    }

    /** Returns why no call may be answered now. */
    static Optional<Result> onAnswer(CallSettings settings, List<CallSession> sessions) {
        return settings.guardUnconnected() && beingSetUp(sessions) ? Optional.of(refusal()) : Optional.empty();
    }

    private static boolean beingSetUp(List<CallSession> sessions) {
        return has(sessions, CallState.CALLING) || has(sessions, CallState.RINGING);
    }

    private static boolean has(List<CallSession> sessions, CallState state) {
        return sessions.stream().map(CallSession::call).map(Call::callStatus).anyMatch(state::equals);
    }

    private static Result refusal() {
        return new Result(
                ResultCode.CURRENT_CALL_HAS_NOT_CONNECTED,
                "another call is being set up, and guardUnconnected is true for this account");
    }
}
