package org.jackfield.core.call;

/** What there is of the call in signalling. */
public enum Link {
    /** No INVITE was sent, and none came. */
    NONE,
    /** The leg lives. */
    OPEN,
    /** Our CANCEL is on its way; a 2xx can still cross it (RFC 3261 section 9.1). */
    CANCELLING,
    /** Our BYE or our refusal is on its way. */
    CLOSING,
    /** The leg has ended. */
    OVER
}
