package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jackfield.session.CommunicationType;
import org.junit.jupiter.api.Test;

/** RFC 3261 section 14.1. */
class GlareTimerTest {

    @Test
    void whoChoseTheCallIdWaitsTwoToFourSeconds() {
        assertThat(delays(CommunicationType.OUTBOUND))
                .allMatch(delay -> delay.toMillis() >= 2100 && delay.toMillis() <= 4000);
    }

    @Test
    void theOtherSideWaitsUpToTwoSeconds() {
        assertThat(delays(CommunicationType.INBOUND)).allMatch(delay -> delay.toMillis() <= 2000);
    }

    @Test
    void everyAttemptWaitsForATimeOfItsOwnInUnitsOfTenMilliseconds() {
        Set<Duration> delays = delays(CommunicationType.OUTBOUND);
        assertThat(delays).hasSizeGreaterThan(100).allMatch(delay -> delay.toMillis() % 10 == 0);
        assertThat(delays).isEqualTo(delays(CommunicationType.OUTBOUND));
    }

    private static Set<Duration> delays(CommunicationType direction) {
        Set<Duration> delays = new HashSet<>();
        IntStream.range(0, 1000).forEach(attempt -> delays.add(GlareTimer.delay(Calls.identity(direction), attempt)));
        return delays;
    }
}
