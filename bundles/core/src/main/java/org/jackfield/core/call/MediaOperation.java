package org.jackfield.core.call;

/** The media operations that can fail. */
public enum MediaOperation {
    /** Making our offer. */
    OFFER,
    /** Making our answer. */
    ANSWER,
    /** Taking their answer. */
    APPLY,
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
