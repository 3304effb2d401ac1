package org.jackfield.signalling.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** Limits for tests: as usual, with a T1 that makes timeouts short. */
final class TestLimits {

    static final int T1 = 50;

    /** Milliseconds between two looks for a better server. */
    static final int LOOK = 30;

    private TestLimits() {}

    /** Pauses that are over soon, but for the longest. */
    static Limits quickToRegister() {
        return new Limits(
                16_384,
                128,
                500,
                20_000,
                5_000,
                2_000,
                T1,
                8,
                new RegistrationPauses(
                        Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofHours(1)));
    }

    static Limits quick() {
        return new Limits(16_384, 128, 500, 20_000, 5_000, 2_000, T1, 8);
    }

    /** Returns times after which nobody has to wait. */
    static FlowLimits quickFlow(List<InetSocketAddress> nameServers) {
        return new FlowLimits(
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                Duration.ofMillis(60),
                Duration.ofMillis(120),
                Duration.ofMillis(LOOK),
                Duration.ofMillis(500),
                nameServers);
    }
}
