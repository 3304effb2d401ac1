package org.jackfield.signalling.sip;

import gov.nist.javax.sip.header.extensions.MinSE;
import gov.nist.javax.sip.header.extensions.SessionExpires;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.message.Message;
import org.jackfield.spi.signalling.SessionTimer.Refresher;
import org.jackfield.spi.signalling.SessionTimerPolicy;

/** The headers of session timers: Session-Expires and Min-SE (RFC 4028 sections 4 and 5). */
final class SessionTimerHeaders {

    private static final String CLIENT = "uac";
    private static final String SERVER = "uas";

    private SessionTimerHeaders() {}

    /** Returns the interval that a message asks for or grants. */
    static Optional<Duration> interval(Message message) {
        return message.getHeader(SessionExpires.NAME) instanceof SessionExpires expires
                ? Optional.of(Duration.ofSeconds(expires.getExpires()))
                : Optional.empty();
    }

    /** Returns the shortest interval that a message allows; 90 s where it says nothing. */
    static Duration minimum(Message message) {
        Duration told = message.getHeader(MinSE.NAME) instanceof MinSE minimum
                ? Duration.ofSeconds(minimum.getExpires())
                : Duration.ZERO;
        return longer(told, SessionTimerPolicy.LEAST);
    }

    /**
     * Returns who refreshes, as a message says.
     *
     * @param local whether this side is the client of its transaction
     */
    static Optional<Refresher> refresher(Message message, boolean local) {
        String side = message.getHeader(SessionExpires.NAME) instanceof SessionExpires expires
                        && expires.getRefresher() != null
                ? expires.getRefresher()
                : "";
        if (side.equalsIgnoreCase(CLIENT)) {
            return Optional.of(local ? Refresher.LOCAL : Refresher.REMOTE);
        }
        return side.equalsIgnoreCase(SERVER)
                ? Optional.of(local ? Refresher.REMOTE : Refresher.LOCAL)
                : Optional.empty();
    }

    /**
     * Adds a Session-Expires header.
     *
     * @param refresher empty: the other side is to choose
     * @param local whether this side is the client of the message's transaction
     */
    static void addInterval(Message message, Duration interval, Optional<Refresher> refresher, boolean local)
            throws ParseException, InvalidArgumentException {
        SessionExpires expires = new SessionExpires();
        expires.setExpires(seconds(interval));
        refresher.ifPresent(side -> expires.setRefresher((side == Refresher.LOCAL) == local ? CLIENT : SERVER));
        message.setHeader(expires);
    }

    /** Adds a Min-SE header. */
    static void addMinimum(Message message, Duration minimum) throws InvalidArgumentException {
        MinSE header = new MinSE();
        header.setExpires(seconds(minimum));
        message.setHeader(header);
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static int seconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toSeconds());
    }
}
