package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A session timer as it was agreed (RFC 4028): the session is over when nobody has refreshed it for the interval.
 *
 * @param interval the session interval, at least 90 s
 * @param refresher who sends the refreshes
 */
public record SessionTimer(Duration interval, Refresher refresher) {

    /** The sides. */
    public enum Refresher {
        /** This side: after half the interval (RFC 4028 section 7.2). */
        LOCAL,
        /** The other side. */
        REMOTE
    }

    /** Refuses missing values. */
    public SessionTimer {
        requireNonNull(interval, "interval");
        requireNonNull(refresher, "refresher");
    }
}
