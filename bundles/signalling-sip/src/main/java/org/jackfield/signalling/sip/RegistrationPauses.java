package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.message.Response;

/**
 * How long a line waits before it registers again (RFC 5626 section 4.5): twice as long after each failure, and never exactly, so that
 * those who failed together do not come back together.
 *
 * @param refused the first pause after a refusal
 * @param unanswered the first pause when nobody answered
 * @param longestUnanswered the longest pause when nobody answered
 * @param longest the longest pause
 */
record RegistrationPauses(Duration refused, Duration unanswered, Duration longestUnanswered, Duration longest) {

    /** As the RFC recommends; nobody waits so long for a server that was only not reached. */
    static final RegistrationPauses USUAL = new RegistrationPauses(
            Duration.ofSeconds(30), Duration.ofSeconds(4), Duration.ofMinutes(1), Duration.ofMinutes(30));

    /** Refusals that come again until somebody changes something. */
    private static final Set<Integer> FINAL = Set.of(
            Response.UNAUTHORIZED, Response.PROXY_AUTHENTICATION_REQUIRED, Response.FORBIDDEN, Response.NOT_FOUND);

    private static final double LEAST_OF_PAUSE = 0.5;
    private static final double EARLIEST_REFRESH = 0.5;
    private static final double LATEST_REFRESH = 0.9;
    private static final int MOST_DOUBLINGS = 20;

    /** Returns whether a refusal comes again until somebody changes something. */
    static boolean isLasting(int statusCode) {
        return FINAL.contains(statusCode);
    }

    /** Returns the pause after a refusal: a long one when waiting will not change it. */
    Duration afterRefusal(Response refusal, int failures) {
        Duration usual = isLasting(refusal.getStatusCode()) ? longest : doubled(refused, failures, longest);
        return Texts.retryAfter(refusal).map(this::atLeast).orElseGet(() -> shortened(usual));
    }

    /** Returns the pause when nobody answered. */
    Duration afterSilence(int failures) {
        return shortened(doubled(unanswered, failures, longestUnanswered));
    }

    /** Returns when to refresh what was granted for so long. */
    static Duration untilRefresh(Duration granted) {
        return part(granted, EARLIEST_REFRESH, LATEST_REFRESH);
    }

    /** The registrar's own wish counts, up to the longest pause; it may have told the same to others. */
    private Duration atLeast(Duration wish) {
        Duration bounded = wish.compareTo(longest) < 0 ? wish : longest;
        return bounded.plus(part(unanswered, 0, 1));
    }

    private static Duration doubled(Duration first, int failures, Duration most) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(most) < 0 ? pause : most;
    }

    private static Duration shortened(Duration pause) {
        return part(pause, LEAST_OF_PAUSE, 1);
    }

    private static Duration part(Duration whole, double least, double most) {
        double share = least + ThreadLocalRandom.current().nextDouble() * (most - least);
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }
}
