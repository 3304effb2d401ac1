package org.jackfield.signalling.sip.stack.connection;

import java.nio.charset.StandardCharsets;

/**
 * Pings and pongs of one connection (RFC 5626 section 4.4.1). Many servers do not know them: a pong is missed only from one that has
 * sent one before. Safe for all threads.
 */
final class KeepAlive {

    private static final byte[] PING = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private boolean awaitsPong;
    private boolean hasPonged;
    private boolean hasHalfAPing;

    /** Returns a ping that is sent now. */
    synchronized byte[] ping() {
        awaitsPong = true;
        return PING.clone();
    }

    /** Returns whether a pong should have come. */
    synchronized boolean isOverdue() {
        return awaitsPong && hasPonged;
    }

    /**
     * Hears a CRLF.
     *
     * @param moreFollows whether something has come with it: a ping is two of them, a pong is one
     * @return what is answered; empty: nothing
     */
    synchronized byte[] lineBreak(boolean moreFollows) {
        if (awaitsPong) {
            awaitsPong = false;
            hasPonged = true;
            hasHalfAPing = moreFollows;
            return new byte[0];
        }
        boolean isPing = hasHalfAPing;
        hasHalfAPing = !isPing;
        return isPing ? PONG.clone() : new byte[0];
    }

    /** Hears a message, before which line breaks mean nothing (RFC 3261 section 7.5). */
    synchronized void message() {
        hasHalfAPing = false;
    }
}
