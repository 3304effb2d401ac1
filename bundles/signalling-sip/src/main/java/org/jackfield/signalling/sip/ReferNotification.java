package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.stack.HeaderLines;

/**
 * What a NOTIFY says of the call that a REFER has asked for (RFC 3515 section 2.4.4).
 *
 * @param response the newest response to that call; empty: none
 * @param isTerminated whether the subscription is over; not so with a provisional response and no reason, as phones are about
 *     that say "terminated" in every NOTIFY and go on (SIP.js 0.21)
 * @param expires how long the subscription goes on, as it says
 */
record ReferNotification(Optional<Sipfrag> response, boolean isTerminated, Optional<Duration> expires) {

    private static final Pattern STATE = Pattern.compile("([A-Za-z0-9.!%*_+`'~-]+)\\s*(;.*)?");
    private static final Pattern EXPIRES = Pattern.compile("(?i);\\s*expires\\s*=\\s*([0-9]{1,9})\\s*(?:;|$)");

    /**
     * Reads it.
     *
     * @throws RequestRefusedException when it does not say how the subscription is (400), or its body is no sipfrag (415) or
     *     cannot be read (400)
     */
    static ReferNotification read(Request notify) throws RequestRefusedException {
        List<String> states = HeaderLines.of(notify, "Subscription-State");
        Matcher state = STATE.matcher(states.size() == 1 ? states.get(0) : "");
        if (!state.matches()) {
            throw RequestRefusedException.badRequest("Bad Subscription-State");
        }
        Matcher expires = EXPIRES.matcher(state.group(2) == null ? "" : state.group(2));
        Optional<Sipfrag> response = response(notify);
        boolean isTerminated = state.group(1).toLowerCase(Locale.ROOT).equals("terminated");
        boolean isProvisional = response.filter(it -> !it.isFinal()).isPresent();
        return new ReferNotification(
                response,
                isTerminated && !(isProvisional && state.group(2) == null),
                expires.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(expires.group(1)))) : Optional.empty());
    }

    private static Optional<Sipfrag> response(Request notify) throws RequestRefusedException {
        byte[] body = notify.getRawContent();
        if (body == null || body.length == 0) {
            return Optional.empty();
        }
        boolean isSipfrag = notify.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type
                && "message".equalsIgnoreCase(type.getContentType())
                && "sipfrag".equalsIgnoreCase(type.getContentSubType());
        if (!isSipfrag) {
            throw new RequestRefusedException(Refusal.of(415));
        }
        Optional<Sipfrag> response = Sipfrag.read(body);
        if (response.isEmpty()) {
            throw RequestRefusedException.badRequest("Bad sipfrag");
        }
        return response;
    }
}
