package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Names a dialog that another one is to take the place of (RFC 3891 section 6.1).
 *
 * @param callId its Call-ID
 * @param toTag the tag of the side that is asked to replace it: the local tag of whoever gets this in an INVITE
 * @param fromTag the other side's tag
 * @param earlyOnly whether only a dialog that is not confirmed yet may be replaced
 */
public record Replaces(String callId, String toTag, String fromTag, boolean earlyOnly) {

    /** Refuses missing values. */
    public Replaces {
        requireNonNull(callId, "callId");
        requireNonNull(toTag, "toTag");
        requireNonNull(fromTag, "fromTag");
    }

    /** Returns whether this names a dialog, seen from the side that is asked. */
    public boolean names(Dialog dialog) {
        return dialog.callId().equals(callId)
                && dialog.localTag().equals(toTag)
                && dialog.remoteTag().filter(fromTag::equals).isPresent();
    }

    /** Returns what makes the other side of a dialog replace it; empty while the dialog has no remote tag. */
    public static Optional<Replaces> of(Dialog dialog) {
        return dialog.remoteTag().map(tag -> new Replaces(dialog.callId(), tag, dialog.localTag(), false));
    }
}
