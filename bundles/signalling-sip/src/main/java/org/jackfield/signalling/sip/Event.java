package org.jackfield.signalling.sip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.stack.HeaderLines;

/**
 * The header Event (RFC 6665 section 8.2.1).
 *
 * @param eventPackage the event package, in lower case
 * @param id which of several subscriptions is meant
 */
record Event(String eventPackage, Optional<String> id) {

    static final String REFER = "refer";

    /** What waits in a mailbox (RFC 3842). */
    static final String MESSAGE_SUMMARY = "message-summary";

    private static final Pattern EVENT = Pattern.compile("([A-Za-z0-9.!%*_+`'~-]{1,64})\\s*(;.*)?");
    private static final Pattern ID = Pattern.compile("(?i);\\s*id\\s*=\\s*([^;\\s]{1,64})\\s*(?:;|$)");

    /** Reads it; empty when there is none, there are several, or it cannot be read. */
    static Optional<Event> of(Request request) {
        List<String> values = HeaderLines.of(request, "Event");
        Matcher event = EVENT.matcher(values.size() == 1 ? values.get(0) : "");
        if (!event.matches()) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(event.group(2) == null ? "" : event.group(2));
        return Optional.of(new Event(
                event.group(1).toLowerCase(Locale.ROOT), id.find() ? Optional.of(id.group(1)) : Optional.empty()));
    }
}
