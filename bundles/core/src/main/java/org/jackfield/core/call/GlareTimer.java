package org.jackfield.core.call;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long an offer waits that met one of the far end's (491, RFC 3261 section 14.1): in units of 10 ms, 2.1 to 4 s for the side
 * that chose the Call-ID, 0 to 2 s for the other. The choice follows from Call-ID and attempt, so that a step stays a function.
 */
final class GlareTimer {

    private static final int UNIT = 10;
    private static final int OWNER_LEAST = 210;
    private static final int OWNER_MOST = 400;
    private static final int OTHER_MOST = 200;

    private GlareTimer() {}

    /** How long the side that was called leaves the caller to begin, when both have a reason to make an offer. */
    static Duration yielding(Identity identity, int attempt) {
        return units(identity, attempt, OWNER_LEAST, OWNER_MOST);
    }

    static Duration delay(Identity identity, int attempt) {
        return identity.outgoing()
                ? units(identity, attempt, OWNER_LEAST, OWNER_MOST)
                : units(identity, attempt, 0, OTHER_MOST);
    }

    private static Duration units(Identity identity, int attempt, int least, int most) {
        SplittableRandom random = new SplittableRandom(31L * identity.callId().hashCode() + attempt);
        return Duration.ofMillis((long) random.nextInt(least, most + 1) * UNIT);
    }
}
