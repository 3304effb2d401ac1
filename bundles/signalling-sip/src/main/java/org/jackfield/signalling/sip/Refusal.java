package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a request is refused.
 *
 * @param statusCode 300 to 699
 * @param reasonPhrase words of our own; empty: those of RFC 3261
 * @param unsupported the option tags that are not understood (RFC 3261 section 8.2.2.3)
 * @param minimum the shortest session interval that is taken (RFC 4028 section 6)
 */
record Refusal(int statusCode, String reasonPhrase, List<String> unsupported, Optional<Duration> minimum) {

    /** The status code for a session interval that is too small (RFC 4028 section 6). */
    static final int INTERVAL_TOO_SMALL = 422;

    /** Makes one that says nothing of session timers. */
    Refusal(int statusCode, String reasonPhrase, List<String> unsupported) {
        this(statusCode, reasonPhrase, unsupported, Optional.empty());
    }

    static Refusal of(int statusCode) {
        return new Refusal(statusCode, "", List.of());
    }

    static Refusal badRequest(String reasonPhrase) {
        return new Refusal(400, reasonPhrase, List.of());
    }

    static Refusal badExtension(List<String> unsupported) {
        return new Refusal(420, "", unsupported);
    }

    static Refusal tooSmall(Duration minimum) {
        return new Refusal(INTERVAL_TOO_SMALL, "Session Interval Too Small", List.of(), Optional.of(minimum));
    }
}
