package org.jackfield.session;

/**
 * The call from which a consult call was begun, copied once when the consult call is dialled and never refreshed.
 *
 * @param callId the parent's Call-ID
 * @param name the parent's name at that time
 * @param avatar the parent's picture address at that time, or empty
 * @param number the parent's number
 * @param callDuration how long the parent had been talking, in seconds
 * @param holdDuration how long the parent had been on hold, in seconds
 */
public record TransferParent(
        String callId, String name, String avatar, String number, long callDuration, long holdDuration) {}
