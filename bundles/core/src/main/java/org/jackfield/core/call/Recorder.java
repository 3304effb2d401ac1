package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.RecordStatus;

/**
 * How far a recording is.
 *
 * @param status of the recording made here: what happened
 * @param wanted what it is to be; stop: none is begun
 * @param number of the recording, 1 for the call's first: what an earlier one still says does not touch a later one
 * @param beforeCode while the feature code is being sent to the PBX: whether it recorded before, as far as is known
 */
public record Recorder(RecordStatus status, RecordStatus wanted, long number, Optional<RecordStatus> beforeCode) {

    /** None was begun. */
    static final Recorder NONE = new Recorder(RecordStatus.STOP, RecordStatus.STOP, 0, Optional.empty());

    /** Returns whether a recording was begun here, and has not been closed. */
    boolean begun() {
        return wanted != RecordStatus.STOP;
    }

    /** Begins the next one. */
    Recorder next() {
        return new Recorder(RecordStatus.STOP, RecordStatus.RECORDING, number + 1, beforeCode);
    }

    Recorder wanting(RecordStatus value) {
        return new Recorder(status, value, number, beforeCode);
    }

    Recorder withStatus(RecordStatus value) {
        return new Recorder(value, wanted, number, beforeCode);
    }

    Recorder stopped() {
        return new Recorder(RecordStatus.STOP, RecordStatus.STOP, number, beforeCode);
    }

    Recorder withBeforeCode(Optional<RecordStatus> value) {
        return new Recorder(status, wanted, number, value);
    }
}
