package org.jackfield.core.call;

/**
 * How far a transfer of a call is.
 *
 * @param underWay whether the far end was asked to call somebody else and the outcome is not known
 */
public record Transfer(boolean underWay) {

    /** None. */
    static final Transfer NONE = new Transfer(false);
}
