package org.jackfield.core.call;

import java.util.Optional;
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

    /** Nothing else. */
    public static final Origin NONE =
            new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
