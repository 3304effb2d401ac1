package org.jackfield.signalling.sip.locating;

/** A server was not found. The message is for people: it says which name, which record and what came. */
public final class LocatingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Makes it. */
    public LocatingException(String message) {
        super(message);
    }

    /** Makes it with its cause. */
    public LocatingException(String message, Throwable cause) {
        super(message, cause);
    }
}
