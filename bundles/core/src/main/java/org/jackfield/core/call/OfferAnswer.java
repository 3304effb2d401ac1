package org.jackfield.core.call;

/** The exchange of session descriptions (RFC 3264): at most one offer is outstanding. */
public enum OfferAnswer {
    /** None yet. */
    NONE,
    /** Media makes our offer. */
    OFFERING,
    /** Our offer was sent, the answer is awaited. */
    LOCAL_OFFER,
    /** Their answer has come, media takes it. */
    APPLYING,
    /** Their offer has come. */
    REMOTE_OFFER,
    /** Media makes our answer to their offer. */
    ANSWERING,
    /** Both sides have agreed. */
    STABLE
}
