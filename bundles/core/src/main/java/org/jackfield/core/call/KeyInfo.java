package org.jackfield.core.call;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key in an INFO: {@code application/dtmf-relay}, which is sent and taken, and {@code application/dtmf}, which is taken. */
final class KeyInfo {

    /** The media type in which keys are sent. */
    static final String TYPE = "application/dtmf-relay";

    private static final String BARE_TYPE = "application/dtmf";
    private static final Pattern SIGNAL =
            Pattern.compile("(?im)^\\s{0,8}Signal\\s{0,8}=\\s{0,8}([0-9A-D*#]{1,2})\\s*$");

    /** No key in an INFO is longer than this. */
    private static final int LONGEST = 256;

    /** Some write the number of the telephone-event (RFC 4733 section 3.2) instead of the key. */
    private static final Map<String, Character> EVENTS =
            Map.of("10", '*', "11", '#', "12", 'A', "13", 'B', "14", 'C', "15", 'D');

    private KeyInfo() {}

    static String body(char key, Duration duration) {
        return "Signal=" + key + "\r\nDuration=" + duration.toMillis();
    }

    /** Returns the key that an INFO of this type has; empty when it has none. */
    static Optional<Character> key(String contentType, String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        if (contentType.equals(TYPE)) {
            Matcher signal = SIGNAL.matcher(body);
            return signal.find() ? key(signal.group(1)) : Optional.empty();
        }
        return contentType.equals(BARE_TYPE) ? key(body.strip()) : Optional.empty();
    }

    private static Optional<Character> key(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.length() == 1 && ReceivingKeys.isKey(upper.charAt(0))) {
            return Optional.of(upper.charAt(0));
        }
        return Optional.ofNullable(EVENTS.get(upper));
    }
}
