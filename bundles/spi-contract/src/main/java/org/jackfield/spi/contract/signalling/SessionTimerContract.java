package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.spi.contract.signalling.Signal.SessionRefreshed;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SessionTimer;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.junit.jupiter.api.Test;

/** Session timers (RFC 4028). */
interface SessionTimerContract extends Parties {

    Duration INTERVAL = Duration.ofMinutes(10);

    @Test
    default void withoutTimersNoneIsAgreed() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);

        assertThat(callee.invitation().details().sessionTimer()).isEmpty();
        assertThat(caller.expectAccepted().sessionTimer()).isEmpty();
    }

    @Test
    default void bothSidesAgreeOnATimerAndRefreshIt() throws Exception {
        Party carol = withTimers("carol");
        RecordedLeg caller = withTimers("dave").call(carol);
        RecordedLeg callee = carol.nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        SessionTimer calling = caller.expectAccepted().sessionTimer().orElseThrow();
        SessionTimer called = callee.invitation().details().sessionTimer().orElseThrow();
        assertThat(calling.interval()).isEqualTo(INTERVAL).isEqualTo(called.interval());
        assertThat(calling.refresher()).isNotEqualTo(called.refresher());
        caller.leg().acknowledge();
        callee.expectAcknowledged();

        expectRefreshed(caller, callee);
        expectRefreshed(callee, caller);
    }

    private static void expectRefreshed(RecordedLeg by, RecordedLeg other) {
        by.leg().refresh();
        assertThat(other.expect(SessionRefreshed.class).timer().map(SessionTimer::interval))
                .contains(INTERVAL);
        assertThat(by.expect(SessionRefreshed.class).timer().map(SessionTimer::interval))
                .contains(INTERVAL);
    }

    private Party withTimers(String user) throws Exception {
        LineConfiguration plain = configuration("", user, 0);
        return await(open(new LineConfiguration(
                plain.name(),
                plain.address(),
                plain.server(),
                plain.bindHost(),
                plain.bindPort(),
                plain.userAgent(),
                List.of(),
                Optional.of(new SessionTimerPolicy(INTERVAL, SessionTimerPolicy.LEAST)),
                plain.credentials(),
                plain.registration(),
                plain.transport())));
    }
}
