package org.jackfield.core.phone;

import java.util.List;
import java.util.OptionalInt;
import org.jackfield.core.call.Call;
import org.jackfield.core.session.CallSession;
import org.jackfield.spi.signalling.Replaces;

/**
 * Finds the call that an INVITE with Replaces is to take the place of, among those of the phone that it has come to (RFC 3891
 * section 3).
 */
final class ReplacedCall {

    private static final int NO_SUCH_CALL = 481;
    private static final int BUSY_HERE = 486;
    private static final int DECLINE = 603;

    private ReplacedCall() {}

    /**
     * Returns the call.
     *
     * @throws RefusedInvitation when there is none, or it cannot be replaced
     */
    static CallSession find(List<Entry> entries, Replaces replaces) {
        CallSession session = entries.stream()
                .map(Entry::session)
                .filter(candidate -> names(replaces, candidate.call()))
                .findFirst()
                .orElseThrow(() -> new RefusedInvitation(NO_SUCH_CALL, "Replaces names no call of this phone"));
        refusal(replaces, session.call()).ifPresent(statusCode -> {
            throw new RefusedInvitation(statusCode, "the call that Replaces names cannot be replaced in its state");
        });
        return session;
    }

    private static boolean names(Replaces replaces, Call call) {
        return call.signalling().dialog().filter(replaces::names).isPresent();
    }

    /** An incoming call that rings is nobody's to take: its caller would be answered by somebody else (RFC 3891 section 3). */
    private static OptionalInt refusal(Replaces replaces, Call call) {
        if (call.over()) {
            return OptionalInt.of(DECLINE);
        }
        if (call.phase().dialogConfirmed()) {
            return replaces.earlyOnly() ? OptionalInt.of(BUSY_HERE) : OptionalInt.empty();
        }
        return call.identity().outgoing() ? OptionalInt.empty() : OptionalInt.of(NO_SUCH_CALL);
    }
}
