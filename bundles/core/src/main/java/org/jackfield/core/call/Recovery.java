package org.jackfield.core.call;

/**
 * What has broken of an established call and is being restored.
 *
 * @param flow the connection to the server over which the far end is reached
 * @param media whether the media connection broke and is not back
 * @param mediaWasThere whether there has been a media connection: only one that was there can be restored
 * @param restart whether the next offer asks for an ICE restart (RFC 8839 section 4.4.1.1.1)
 * @param attempts how often media has been tried to be restored
 */
public record Recovery(Flow flow, boolean media, boolean mediaWasThere, boolean restart, int attempts) {

    /** A flow as RFC 5626 has it. */
    public enum Flow {
        /** Nothing has happened to it. */
        INTACT,
        /** It failed, and there is no other yet. */
        FAILED,
        /** There is another; over that one the far end has not been heard yet. */
        RECOVERED
    }

    /** Nothing has broken. */
    static final Recovery NONE = new Recovery(Flow.INTACT, false, false, false, 0);

    /** Returns whether something is being restored. */
    public boolean underWay() {
        return flow != Flow.INTACT || media;
    }

    /** Returns whether nothing can be sent to the far end. */
    boolean cutOff() {
        return flow == Flow.FAILED;
    }

    Recovery with(Flow value) {
        return new Recovery(value, media, mediaWasThere, restart, attempts);
    }

    /** The media connection is there. */
    Recovery withMediaThere() {
        return new Recovery(flow, false, true, restart && !media, 0);
    }

    /** The media connection broke. */
    Recovery withMediaBroken() {
        return new Recovery(flow, true, mediaWasThere, restart, attempts);
    }

    Recovery withRestart(boolean value) {
        return new Recovery(flow, media, mediaWasThere, value, attempts);
    }

    /** Media is tried to be restored once more. */
    Recovery withAttempt() {
        return new Recovery(flow, media, mediaWasThere, true, attempts + 1);
    }
}
