package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sip.message.Message;

/**
 * The values of some headers as they came, line by line: the stack drops without a word what it cannot parse, and all but the first
 * of a header that may be there once only.
 */
public final class HeaderLines {

    /** The headers that are kept, with their compact forms (RFC 3515, RFC 3892, RFC 6665). */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("p-asserted-identity", "p-asserted-identity"),
            Map.entry("www-authenticate", "www-authenticate"),
            Map.entry("proxy-authenticate", "proxy-authenticate"),
            Map.entry("authentication-info", "authentication-info"),
            Map.entry("proxy-authentication-info", "proxy-authentication-info"),
            Map.entry("remote-party-id", "remote-party-id"),
            Map.entry("replaces", "replaces"),
            Map.entry("refer-to", "refer-to"),
            Map.entry("r", "refer-to"),
            Map.entry("referred-by", "referred-by"),
            Map.entry("b", "referred-by"),
            Map.entry("event", "event"),
            Map.entry("o", "event"),
            Map.entry("subscription-state", "subscription-state"));

    private static final HeaderLines NONE = new HeaderLines(Map.of());

    private final Map<String, List<String>> values;

    private HeaderLines(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns the values of a header in the order of their lines; each may have several, separated by commas. */
    public static List<String> of(Message message, String name) {
        return message instanceof SIPMessage sip && sip.getApplicationData() instanceof HeaderLines lines
                ? lines.values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())
                : List.of();
    }

    /** Reads them from the head of a message: lines end as the stack sees them end. */
    static HeaderLines read(byte[] message) {
        Map<String, List<String>> found = new HashMap<>();
        StringBuilder line = new StringBuilder();
        int begin = skipControls(message);
        while (begin < message.length) {
            int end = endOfLine(message, begin);
            String text = new String(message, begin, end - begin, StandardCharsets.UTF_8).stripTrailing();
            boolean isContinuation = text.startsWith(" ") || text.startsWith("\t");
            if (!isContinuation) {
                keep(line.toString(), found);
                line.setLength(0);
            }
            if (text.isBlank()) {
                break;
            }
            line.append(text);
            begin = nextLine(message, end);
        }
        return found.isEmpty() ? NONE : new HeaderLines(found);
    }

    private static void keep(String line, Map<String, List<String>> found) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        String name = KEPT.get(line.substring(0, colon).trim().toLowerCase(Locale.ROOT));
        if (name != null) {
            found.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
    }

    private static int skipControls(byte[] message) {
        int i = 0;
        while (i < message.length && message[i] >= 0 && message[i] < ' ') {
            i++;
        }
        return i;
    }

    private static int endOfLine(byte[] message, int begin) {
        int end = begin;
        while (end < message.length && message[end] != '\r' && message[end] != '\n') {
            end++;
        }
        return end;
    }

    private static int nextLine(byte[] message, int end) {
        boolean isPair = end + 1 < message.length && message[end] == '\r' && message[end + 1] == '\n';
        return end + (isPair ? 2 : 1);
    }
}
