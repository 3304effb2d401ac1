package org.jackfield.core.call;

/** The media operations that can fail. */
public enum MediaOperation {
    /** Making our offer. */
    OFFER,
    /** Making our answer. */
    ANSWER,
    /** Taking their answer. */
    APPLY,
    /** Taking their provisional answer. */
    APPLY_PROVISIONAL,
    /** Sending other pictures. */
    VIDEO,
    /** Taking back our offer. */
    ROLL_BACK,
    /** Muting, or ending it. */
    MUTE,
    /** Sending another sound. */
    AUDIO,
    /** Sending a key. */
    TONE,
    /** Measuring. */
    MEASURE
}
