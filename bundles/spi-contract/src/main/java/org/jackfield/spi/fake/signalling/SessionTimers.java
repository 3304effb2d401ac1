package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.SessionTimer;
import org.jackfield.spi.signalling.SessionTimer.Refresher;
import org.jackfield.spi.signalling.SessionTimerPolicy;

/** The session timer of one leg (RFC 4028): there is one when both lines want it. On the wire only. */
final class SessionTimers {

    private final FakeLeg leg;
    private Optional<SessionTimer> timer = Optional.empty();

    SessionTimers(FakeLeg leg) {
        this.leg = leg;
    }

    /** Agrees as caller and callee do: the shorter interval, but none below a minimum; the caller refreshes. */
    static Optional<SessionTimer> agree(FakeLine calling, FakeLine called, Refresher refresher) {
        Optional<SessionTimerPolicy> wanted = called.sessionTimer();
        return calling.sessionTimer()
                .flatMap(asked -> wanted.map(own -> shorter(asked, own)))
                .map(interval -> new SessionTimer(interval, refresher));
    }

    private static Duration shorter(SessionTimerPolicy asked, SessionTimerPolicy own) {
        Duration shortest = least(asked.interval(), own.interval());
        Duration minimum = asked.minimum().compareTo(own.minimum()) > 0 ? asked.minimum() : own.minimum();
        return shortest.compareTo(minimum) > 0 ? shortest : minimum;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    void agreed(Optional<SessionTimer> value) {
        timer = value;
    }

    Optional<SessionTimer> timer() {
        return timer;
    }

    /** Sends an UPDATE that refreshes. */
    void refresh() {
        leg.requests()
                .send(
                        leg.peer(),
                        FakeLeg.withinDialog((at, server) -> {
                            server.answer(Answer.of(200));
                            at.sessionTimers().refreshedBy(Refresher.REMOTE);
                        }),
                        this::answered);
    }

    private void answered(ServerTransaction server, Answer answer) {
        if (answer.endsDialog()) {
            leg.dialogIsLost(answer);
        } else if (answer.success() && leg.phase() != FakeLeg.Phase.ENDED) {
            refreshedBy(Refresher.LOCAL);
        }
    }

    private void refreshedBy(Refresher refresher) {
        timer = timer.map(old -> new SessionTimer(old.interval(), refresher));
        refreshed();
    }

    /** Tells that the timer begins anew; nothing without one. */
    void refreshed() {
        if (timer.isPresent()) {
            leg.listener().onSessionRefreshed(timer);
        }
    }
}
