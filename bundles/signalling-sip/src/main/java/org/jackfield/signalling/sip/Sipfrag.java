package org.jackfield.signalling.sip;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response of which only the first line is told (message/sipfrag, RFC 3420), as in the NOTIFY of a REFER (RFC 3515 section
 * 2.4.5).
 *
 * @param statusCode 100 to 699
 * @param reasonPhrase its words, without control characters
 */
record Sipfrag(int statusCode, String reasonPhrase) {

    private static final int LONGEST_LINE = 512;
    private static final Pattern STATUS_LINE =
            Pattern.compile("SIP/2\\.0 +([1-6][0-9]{2})(?: +([^\\r\\n]*))?(?:[\\r\\n].*)?", Pattern.DOTALL);

    /** Reads it; empty when it does not begin with a status line. */
    static Optional<Sipfrag> read(byte[] body) {
        String beginning = new String(body, 0, Math.min(body.length, LONGEST_LINE), StandardCharsets.UTF_8);
        Matcher matcher = STATUS_LINE.matcher(beginning);
        return matcher.matches()
                ? Optional.of(new Sipfrag(Integer.parseInt(matcher.group(1)), Texts.clean(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns whether nothing comes after it. */
    boolean isFinal() {
        return statusCode >= 200;
    }

    byte[] toBytes() {
        return "SIP/2.0 %d %s\r\n"
                .formatted(statusCode, Texts.clean(reasonPhrase))
                .getBytes(StandardCharsets.UTF_8);
    }
}
