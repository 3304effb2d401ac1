package org.jackfield.core.call;

/**
 * Who holds a call.
 *
 * @param wanted whether this side wants it held
 * @param local whether this side holds it, and the other side has agreed
 * @param remote whether the other side holds it
 */
public record Hold(boolean wanted, boolean local, boolean remote) {

    /** Nobody holds. */
    static final Hold NONE = new Hold(false, false, false);

    Hold wanting(boolean value) {
        return new Hold(value, local, remote);
    }

    /** Returns whether either side holds. */
    boolean held() {
        return local || remote;
    }
}
