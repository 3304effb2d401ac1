package org.jackfield.spi.media;

/** Which way a medium flows, seen from this side, in the words of SDP (RFC 8866 section 6.7). */
public enum MediaDirection {
    /** Both ways. */
    SENDRECV(true, true),
    /** Only from here: the far end is held. */
    SENDONLY(true, false),
    /** Only to here: the far end holds. */
    RECVONLY(false, true),
    /** Neither way. */
    INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    MediaDirection(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    /** Returns the direction in which a side sends and receives. */
    public static MediaDirection of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }

    /** Returns whether this side sends. */
    public boolean sends() {
        return sends;
    }

    /** Returns whether this side receives. */
    public boolean receives() {
        return receives;
    }

    /** Returns the same seen from the other side. */
    public MediaDirection reversed() {
        return of(receives, sends);
    }

    /** Returns what both allow (RFC 3264 section 6.1). */
    public MediaDirection and(MediaDirection other) {
        return of(sends && other.sends, receives && other.receives);
    }
}
