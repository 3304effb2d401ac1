package org.jackfield.core.phone;

/** An INVITE is to be refused: without a session, without an event. */
final class RefusedInvitation extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int statusCode;

    /**
     * Makes a refusal.
     *
     * @param statusCode what is sent
     * @param message why, for the log
     */
    RefusedInvitation(int statusCode, String message) {
        super(message);
        this.statusCode = statusCode;
    }

    int statusCode() {
        return statusCode;
    }
}
