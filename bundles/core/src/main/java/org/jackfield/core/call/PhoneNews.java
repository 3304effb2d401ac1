package org.jackfield.core.call;

/** What a call tells its phone. */
public enum PhoneNews {
    /** It was made. */
    NEW_RTC_SESSION,
    /** It came and rings. */
    INCOMING,
    /** It was dialled or answered here. */
    START_SESSION,
    /** It is established. */
    ESTABLISHED,
    /** It is being resumed here. */
    RESUMING,
    /** It is over. */
    DELETE_SESSION
}
