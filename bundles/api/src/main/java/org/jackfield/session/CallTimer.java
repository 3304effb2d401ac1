package org.jackfield.session;

/**
 * How long a call has been in which state; all values are whole seconds and never negative.
 *
 * @param ringDuration how long it rang: at the far end for an outgoing call, here for an incoming one
 * @param callingDuration how long an outgoing call waited before it rang
 * @param callDuration how long it has been talking, holds included
 * @param holdDuration how long the present hold has lasted; 0 while not on hold
 */
public record CallTimer(long ringDuration, long callingDuration, long callDuration, long holdDuration) {

    /** A timer that has not begun. */
    public static final CallTimer ZERO = new CallTimer(0, 0, 0, 0);
}
