package org.jackfield.spi.signalling;

/** Why signalling could not be opened or was lost; the message is for people and names the address. */
public class SignallingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Makes a fault with a sentence for people. */
    public SignallingException(String message) {
        super(message);
    }

    /** Makes a fault with a sentence for people and what brought it about. */
    public SignallingException(String message, Throwable cause) {
        super(message, cause);
    }
}
