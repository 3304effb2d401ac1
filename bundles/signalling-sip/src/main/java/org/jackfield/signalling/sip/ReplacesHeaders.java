package org.jackfield.signalling.sip;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.stack.HeaderLines;
import org.jackfield.spi.signalling.Replaces;

/** Reads and writes Replaces (RFC 3891 section 6.1). */
final class ReplacesHeaders {

    static final String NAME = "Replaces";

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9.!%*_+`'~-]{1,256}");

    private ReplacesHeaders() {}

    /**
     * Returns which dialog an INVITE is to replace.
     *
     * @throws RequestRefusedException 400, when it names several or what it names cannot be read (RFC 3891 section 3)
     */
    static Optional<Replaces> of(Request invite) throws RequestRefusedException {
        List<String> values = HeaderLines.of(invite, NAME);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<Replaces> replaces = values.size() == 1 ? parse(values.get(0)) : Optional.empty();
        if (replaces.isEmpty()) {
            throw RequestRefusedException.badRequest("Bad Replaces");
        }
        return replaces;
    }

    /** Looks whether a request has the header that must not have it (RFC 3891 section 3). */
    static Optional<Refusal> misplaced(Request request) {
        return request.getMethod().equals(Request.INVITE)
                        || HeaderLines.of(request, NAME).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.badRequest("Bad Replaces"));
    }

    /** Returns what a value names; empty when it cannot be read. */
    static Optional<Replaces> parse(String value) {
        String[] parts = value.split(";", -1);
        String toTag = null;
        String fromTag = null;
        boolean earlyOnly = false;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = (equals < 0 ? parts[i] : parts[i].substring(0, equals)).trim();
            String tag = equals < 0 ? "" : parts[i].substring(equals + 1).trim();
            if (name.equalsIgnoreCase("to-tag")) {
                toTag = toTag == null ? tag : "";
            } else if (name.equalsIgnoreCase("from-tag")) {
                fromTag = fromTag == null ? tag : "";
            } else if (name.equalsIgnoreCase("early-only")) {
                earlyOnly = true;
            }
        }
        String callId = parts[0].trim();
        return Outbound.isCallId(callId) && isTag(toTag) && isTag(fromTag)
                ? Optional.of(new Replaces(callId, toTag, fromTag, earlyOnly))
                : Optional.empty();
    }

    private static boolean isTag(String tag) {
        return tag != null && TAG.matcher(tag).matches();
    }

    /** Returns the header's value. */
    static String format(Replaces replaces) throws SipException {
        return Outbound.callId(replaces.callId()) + ";to-tag=" + tag(replaces.toTag()) + ";from-tag="
                + tag(replaces.fromTag()) + (replaces.earlyOnly() ? ";early-only" : "");
    }

    private static String tag(String tag) throws SipException {
        if (!isTag(tag)) {
            throw new SipException("tag is \"" + Texts.clean(tag) + "\", must be a token (RFC 3261 section 25.1)");
        }
        return tag;
    }
}
