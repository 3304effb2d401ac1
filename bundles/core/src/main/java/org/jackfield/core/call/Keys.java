package org.jackfield.core.call;

/**
 * The keys that are being sent.
 *
 * @param waiting those not sent yet, in their order
 */
public record Keys(String waiting) {

    /** None. */
    static final Keys NONE = new Keys("");
}
