package org.jackfield.core.call;

import org.jackfield.session.RecordStatus;

/**
 * How far a recording made here is.
 *
 * @param status whether it runs
 */
public record Recorder(RecordStatus status) {

    /** None was begun. */
    static final Recorder NONE = new Recorder(RecordStatus.STOP);
}
