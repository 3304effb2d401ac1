package org.jackfield.core.call;

/** What can be waited for. A call has at most one of each set. */
public enum Alarm {
    /** The next second of the timer. */
    TICK,
    /** The next measurement. */
    REPORT,
    /** The limit of an unanswered call. */
    NO_ANSWER,
    /** The caller's own limit. */
    EXPIRES,
    /** The limit of an answered call without a media connection. */
    MEDIA,
    /** The moment at which the next key is sent. */
    KEY,
    /** The moment at which an incoming call is answered by itself. */
    AUTO_ANSWER,
    /** The moment at which an offer that was put off is made again. */
    REOFFER,
    /** The moment at which this side refreshes the session (RFC 4028). */
    SESSION_REFRESH,
    /** The moment at which a session that nobody has refreshed is over (RFC 4028). */
    SESSION_EXPIRY,
    /** The limit of the application's decision about video. */
    VIDEO_DECISION,
    /** The limit of what a transfer awaits. */
    TRANSFER,
    /** The moment at which a call is tried again. */
    RETRY,
    /** The limit of a call whose connection broke. */
    RECOVERY,
    /** The moment at which a call whose connection broke makes another offer. */
    RECOVERY_OFFER
}
