package org.jackfield.session;

/** How far a call has come, as {@link CallStatus#callStatus()} shows it. */
public enum CallState {
    /** Outgoing: the INVITE is being prepared or was sent; no provisional response above 100 has come yet. */
    CALLING("calling"),
    /** Outgoing: the far end rings or is being looked for (a 180 or 183 response has come). */
    RINGING("ringing"),
    /** Incoming: the call waits for an answer, or was answered and waits for the ACK. */
    CONNECTING("connecting"),
    /** Both sides have agreed to the call. Also the last value after a call that was answered has ended. */
    TALKING("talking");

    private final String text;

    CallState(String text) {
        this.text = text;
    }

    /** Returns the name that the reference uses, for example {@code talking}. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
