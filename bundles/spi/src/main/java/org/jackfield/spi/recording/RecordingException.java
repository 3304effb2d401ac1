package org.jackfield.spi.recording;

/** Why a recording could not be begun, or broke; the message is for people and names the file or folder. */
public class RecordingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Makes a fault with a sentence for people. */
    public RecordingException(String message) {
        super(message);
    }

    /** Makes a fault with a sentence for people and what brought it about. */
    public RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
