package org.jackfield.signalling.sip;

import static org.jackfield.signalling.sip.SessionTimerHeaders.longer;
import static org.jackfield.signalling.sip.SessionTimerHeaders.shorter;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.SessionTimer;
import org.jackfield.spi.signalling.SessionTimer.Refresher;
import org.jackfield.spi.signalling.SessionTimerPolicy;

/** What a leg agrees with the other side about its session timer (RFC 4028 sections 7 to 9). Touched only in the leg's queue. */
final class SessionTiming {

    private static final Duration LONGEST_MINIMUM = Duration.ofDays(1);
    private static final int MOST_RAISES = 3;

    private final SipLeg leg;
    private final Optional<SessionTimerPolicy> policy;
    private Optional<SessionTimer> current = Optional.empty();
    private Duration minimum;
    private int raises;

    SessionTiming(SipLeg leg, Optional<SessionTimerPolicy> policy) {
        this.leg = leg;
        this.policy = policy;
        this.minimum = policy.map(SessionTimerPolicy::minimum).orElse(SessionTimerPolicy.LEAST);
    }

    /** Asks for a timer in the INVITE that begins a call; the other side is to say who refreshes (section 7.1). */
    void ask(Request invite) throws SipException {
        if (policy.isPresent()) {
            ask(invite, policy.get().interval(), Optional.empty());
        }
    }

    /** Asks in a request within the dialog that the timer goes on as it is (section 7.4). */
    void askAgain(Request request) throws SipException {
        if (current.isPresent()) {
            ask(request, current.get().interval(), Optional.of(current.get().refresher()));
        }
    }

    private void ask(Request request, Duration interval, Optional<Refresher> refresher) throws SipException {
        try {
            SessionTimerHeaders.addInterval(request, longer(interval, minimum), refresher, true);
            if (minimum.compareTo(SessionTimerPolicy.LEAST) > 0) {
                SessionTimerHeaders.addMinimum(request, minimum);
            }
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the session timer cannot be asked for: " + notMade.getMessage(), notMade);
        }
    }

    /**
     * Takes over the minimum of a 422.
     *
     * @return whether the request is worth another try
     */
    boolean raise(Response tooSmall) {
        Duration wanted = SessionTimerHeaders.minimum(tooSmall);
        boolean isFit = policy.isPresent()
                && raises < MOST_RAISES
                && wanted.compareTo(minimum) > 0
                && wanted.compareTo(LONGEST_MINIMUM) <= 0;
        if (isFit) {
            raises++;
            minimum = wanted;
        }
        return isFit;
    }

    /** Takes over what a 2xx to a request of ours grants. */
    Optional<SessionTimer> agreed(Response accepted) {
        Optional<Duration> interval = policy.isPresent() ? SessionTimerHeaders.interval(accepted) : Optional.empty();
        Refresher refresher = SessionTimerHeaders.refresher(accepted, true).orElse(Refresher.LOCAL);
        current = interval.map(granted -> new SessionTimer(longer(granted, SessionTimerPolicy.LEAST), refresher));
        return current;
    }

    /** Returns why a request of the other side is refused: its interval is too small (section 9). */
    static Optional<Refusal> refusal(Request request, Optional<SessionTimerPolicy> policy) {
        boolean isTooSmall = policy.isPresent()
                && Features.knows(request, Features.TIMER)
                && SessionTimerHeaders.interval(request)
                        .filter(interval -> interval.compareTo(policy.get().minimum()) < 0)
                        .isPresent();
        return isTooSmall ? Optional.of(Refusal.tooSmall(policy.get().minimum())) : Optional.empty();
    }

    /** Returns what a 2xx to the other side's request will grant (section 9). */
    Optional<SessionTimer> offered(Request request) {
        boolean isKnown = Features.knows(request, Features.TIMER);
        Optional<Duration> asked = SessionTimerHeaders.interval(request);
        boolean isWanted = isKnown
                || asked.filter(interval -> interval.compareTo(minimum) >= 0).isPresent();
        if (policy.isEmpty() || !isWanted) {
            return Optional.empty();
        }
        Duration ours = longer(policy.get().interval(), SessionTimerHeaders.minimum(request));
        Duration interval = asked.map(theirs -> shorter(theirs, ours)).orElse(ours);
        Refresher refresher = isKnown
                ? SessionTimerHeaders.refresher(request, false)
                        .or(() -> current.map(SessionTimer::refresher))
                        .orElse(Refresher.REMOTE)
                : Refresher.LOCAL;
        return Optional.of(new SessionTimer(longer(interval, SessionTimerPolicy.LEAST), refresher));
    }

    /** Grants it in the 2xx. */
    Response grant(Request request, Response accepted) throws SipException {
        current = offered(request);
        try {
            if (current.isPresent()) {
                SessionTimer timer = current.get();
                SessionTimerHeaders.addInterval(accepted, timer.interval(), Optional.of(timer.refresher()), false);
                if (Features.knows(request, Features.TIMER)) {
                    accepted.addHeader(Sip.HEADERS.createRequireHeader(Features.TIMER));
                }
            }
            return accepted;
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the session timer cannot be granted: " + notMade.getMessage(), notMade);
        }
    }

    /** Returns the timer as it is. */
    Optional<SessionTimer> current() {
        return current;
    }

    /**
     * Tells the listener that the session was refreshed, unless there is and was no timer.
     *
     * @param before what held before
     */
    void tell(Optional<SessionTimer> before) {
        Optional<SessionTimer> now = current;
        if (before.isPresent() || now.isPresent()) {
            leg.tell(listener -> listener.onSessionRefreshed(now));
        }
    }
}
