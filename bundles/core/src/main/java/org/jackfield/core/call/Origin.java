package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Replaces;

/**
 * What brought a call about, beside an application or a caller.
 *
 * @param referredFrom Call-ID of the call in which the far end asked for this one (REFER)
 * @param referredBy outgoing: who asked, for the header Referred-By
 * @param replaces outgoing: the dialog at the target that this call is to replace
 * @param replacedCallId incoming: Call-ID of the call here that this one takes the place of
 */
public record Origin(
        Optional<String> referredFrom,
        Optional<String> referredBy,
        Optional<Replaces> replaces,
        Optional<String> replacedCallId) {

    /** Returns the origin of a call in which the far end of another one asked for it. */
    public static Origin referred(String callId, IncomingReferral referral) {
        return new Origin(Optional.of(callId), referral.referredBy(), referral.replaces(), Optional.empty());
    }

    /** Returns the origin of an incoming call that takes the place of another one, if it does. */
    public static Origin replacing(Optional<Call> replaced) {
        return new Origin(Optional.empty(), Optional.empty(), Optional.empty(), replaced.map(call -> call.identity()
                .callId()));
    }

    /** Nothing else. */
    public static final Origin NONE =
            new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
