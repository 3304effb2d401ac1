package org.jackfield.session;

/** What an account may do about recording; the reference's numbers 0, 1 and 2. */
public enum RecordPermissions {
    /** 0: no recording at all. */
    NONE(0),
    /** 1: pause and resume a recording that somebody else began; not begin one. */
    PAUSE_AND_RESUME(1),
    /** 2: begin, pause and resume. */
    ALL(2);

    private final int number;

    RecordPermissions(int number) {
        this.number = number;
    }

    /** Returns the reference's number, 0 to 2. */
    public int number() {
        return number;
    }
}
