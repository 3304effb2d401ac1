package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.LegEnd;

/**
 * Tries a call again, once, when the far end says that this makes sense soon: 500 or 503 with a Retry-After (RFC 3261 section
 * 20.33) of no more than the account's {@code longestRetryAfter}.
 */
final class RetryingLater {

    private static final int SERVER_ERROR = 500;
    private static final int SERVICE_UNAVAILABLE = 503;

    private RetryingLater() {}

    /** Returns whether the call waits for its next attempt. */
    static boolean await(Turn turn, LegEnd end) {
        Call call = turn.call();
        int statusCode = end.statusCode().orElse(0);
        boolean overloaded = statusCode == SERVER_ERROR || statusCode == SERVICE_UNAVAILABLE;
        Attempts attempts = call.signalling().attempts();
        Optional<Duration> delay = end.retryAfter().filter(asked -> isShort(call, asked));
        if (!overloaded || attempts.repeated() || delay.isEmpty() || !Redirecting.refused(call, end)) {
            return false;
        }
        turn.log("is tried again in " + delay.get().toSeconds() + " s, as a " + statusCode + " asks");
        turn.change(Redirecting.anew(call, attempts.again()).with(Link.NONE));
        turn.effect(new Effect.SetAlarm(Alarm.RETRY, turn.now().plus(delay.get())));
        return true;
    }

    private static boolean isShort(Call call, Duration asked) {
        Duration longest = call.policy().services().longestRetryAfter();
        return longest.compareTo(Duration.ZERO) > 0 && asked.compareTo(longest) <= 0;
    }

    static void due(Turn turn) {
        Call call = turn.call();
        if (call.phase() == Phase.CALLING && call.signalling().link() == Link.NONE) {
            Attempts attempts = call.signalling().attempts();
            Redirecting.tryAt(turn, attempts.newest().orElse(call.identity().target()), attempts);
        }
    }
}
