package org.jackfield.core.call;

/** How far a call has come between its two sides. */
public enum Phase {
    /** Outgoing: media makes our offer; nothing was sent. */
    OFFERING(false),
    /** Outgoing: the INVITE is on its way. */
    CALLING(false),
    /** Outgoing: 180 or 183 has come. */
    RINGING(false),
    /** Outgoing: a 2xx has come and was acknowledged; media takes its answer. */
    ESTABLISHING(true),
    /** Incoming: waits for this side to answer. */
    INCOMING(false),
    /** Incoming: answered here; media makes our answer. */
    ANSWERING(false),
    /** Incoming: our 200 was sent, the ACK is awaited. */
    ANSWERED(true),
    /** Both sides have agreed. */
    TALKING(true),
    /** Over, and told. */
    OVER(false);

    private final boolean dialogConfirmed;

    Phase(boolean dialogConfirmed) {
        this.dialogConfirmed = dialogConfirmed;
    }

    /** Returns whether a 2xx has been sent or received, so that only a BYE ends the dialog (RFC 3261 section 15). */
    public boolean dialogConfirmed() {
        return dialogConfirmed;
    }
}
