package org.jackfield.session;

/** Whether a call is being recorded. */
public enum RecordStatus {
    /** Nothing is recorded. */
    STOP("stop"),
    /** The call is being recorded. */
    RECORDING("recording"),
    /** A recording was begun and is paused. */
    PAUSE("pause");

    private final String text;

    RecordStatus(String text) {
        this.text = text;
    }

    /** Returns the name that the reference uses, for example {@code recording}. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
