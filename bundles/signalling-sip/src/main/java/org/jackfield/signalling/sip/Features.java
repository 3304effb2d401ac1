package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sip.header.AllowHeader;
import javax.sip.header.RequireHeader;
import javax.sip.header.SupportedHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import org.jackfield.spi.signalling.Capabilities;

/** What the two sides can do: methods (Allow) and extensions (Supported), RFC 3261 sections 20.5 and 20.37. */
final class Features {

    /** Provisional responses that are sent until they are acknowledged (RFC 3262). */
    static final String RELIABLE = "100rel";

    /** Session timers (RFC 4028). */
    static final String TIMER = "timer";

    /** Dialogs that take the place of others (RFC 3891). */
    static final String REPLACES = "replaces";

    /** Registrations that keep the connection, and not only the address (RFC 5626). */
    static final String OUTBOUND = "outbound";

    private static final List<String> METHODS = List.of(
            "INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "PRACK", "UPDATE", "REFER", "NOTIFY", "INFO", "MESSAGE");
    private static final int MOST = 64;
    private static final int LONGEST = 64;

    private final List<String> extensions = new ArrayList<>();

    Features(boolean sessionTimers) {
        extensions.add(RELIABLE);
        extensions.add(REPLACES);
        if (sessionTimers) {
            extensions.add(TIMER);
        }
    }

    /** Says in a message what this side can do. */
    void tell(Message message) throws ParseException {
        allow(message);
        for (String extension : extensions) {
            message.addHeader(Sip.HEADERS.createSupportedHeader(extension));
        }
    }

    /** Says in a message which methods are served. */
    static void allow(Message message) throws ParseException {
        for (String method : METHODS) {
            message.addHeader(Sip.HEADERS.createAllowHeader(method));
        }
    }

    /** Returns those of the extensions that a request requires which this side does not know; empty: it can be served. */
    List<String> missing(Request request) {
        List<String> missing = new ArrayList<>(required(request));
        missing.removeIf(tag -> extensions.contains(tag.toLowerCase(Locale.ROOT)));
        return missing;
    }

    /** Returns what the other side says that it can do. */
    static Capabilities of(Message message) {
        Set<String> methods = new LinkedHashSet<>();
        Iterator<?> allowed = message.getHeaders(AllowHeader.NAME);
        while (allowed.hasNext() && methods.size() < MOST) {
            add(methods, ((AllowHeader) allowed.next()).getMethod());
        }
        Set<String> upper = new LinkedHashSet<>();
        methods.forEach(method -> upper.add(method.toUpperCase(Locale.ROOT)));
        return new Capabilities(upper, lower(supported(message)));
    }

    /** Returns whether a message says that its sender knows an extension, because it supports or requires it. */
    static boolean knows(Message message, String extension) {
        return lower(supported(message)).contains(extension) || requires(message, extension);
    }

    /** Returns whether a message requires an extension. */
    static boolean requires(Message message, String extension) {
        return lower(required(message)).contains(extension);
    }

    private static Set<String> supported(Message message) {
        Set<String> tags = new LinkedHashSet<>();
        Iterator<?> all = message.getHeaders(SupportedHeader.NAME);
        while (all.hasNext() && tags.size() < MOST) {
            add(tags, ((SupportedHeader) all.next()).getOptionTag());
        }
        return tags;
    }

    private static Set<String> required(Message message) {
        Set<String> tags = new LinkedHashSet<>();
        Iterator<?> all = message.getHeaders(RequireHeader.NAME);
        while (all.hasNext() && tags.size() < MOST) {
            add(tags, ((RequireHeader) all.next()).getOptionTag());
        }
        return tags;
    }

    private static void add(Set<String> names, String name) {
        if (name != null && !name.isEmpty() && name.length() <= LONGEST) {
            names.add(name);
        }
    }

    private static Set<String> lower(Set<String> tags) {
        Set<String> lower = new LinkedHashSet<>();
        tags.forEach(tag -> lower.add(tag.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
