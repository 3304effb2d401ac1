package org.jackfield.signalling.sip;

/** How far a leg has come. */
enum Phase {
    /** The INVITE has been sent or has come; no final response yet. */
    INVITING,
    /** Outgoing: given up, no final response yet. */
    CANCELLING,
    /** A 2xx has come or has been sent; no ACK yet. */
    ACCEPTED,
    /** The ACK has been sent or has come. */
    CONFIRMED,
    /** Our BYE is under way. */
    LEAVING,
    /** Over. */
    ENDED
}
