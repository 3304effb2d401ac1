package org.jackfield.signalling.sip.locating;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Which name servers are asked, and how.
 *
 * @param addresses name servers; none: those of the system
 * @param timeout how long one name server has for one answer
 * @param executor where answers are read; it must not reject
 */
public record NameServers(List<InetSocketAddress> addresses, Duration timeout, Executor executor) {

    private static final int DOMAIN = 53;
    private static final int MOST = 8;

    /** Copies the list. */
    public NameServers {
        addresses = List.copyOf(addresses);
    }

    /**
     * Reads addresses of name servers: {@code 192.0.2.1}, {@code 192.0.2.1:5353}, {@code 2001:db8::1}, {@code [2001:db8::1]:5353}.
     *
     * @throws IllegalArgumentException when one is no address
     */
    public static List<InetSocketAddress> parse(List<String> texts) {
        List<InetSocketAddress> parsed = new ArrayList<>();
        for (String text : texts) {
            String trimmed = text.trim();
            if (!trimmed.isEmpty()) {
                parsed.add(parse(trimmed));
            }
        }
        if (parsed.size() > MOST) {
            throw new IllegalArgumentException(
                    "nameServers has " + parsed.size() + " addresses, must be " + MOST + " at most");
        }
        return parsed;
    }

    private static InetSocketAddress parse(String text) {
        boolean isBareIpv6 = text.indexOf(':') != text.lastIndexOf(':') && !text.startsWith("[");
        int colon = isBareIpv6 || text.endsWith("]") ? -1 : text.lastIndexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        InetAddress address = NumericHost.parse(host).orElseThrow(() -> refused(text));
        return new InetSocketAddress(address, colon < 0 ? DOMAIN : port(text, text.substring(colon + 1)));
    }

    private static int port(String text, String digits) {
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65_535) {
            throw refused(text);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("nameServers has \"" + text.replaceAll("\\p{Cntrl}+", " ")
                + "\", must be an IP address, with a port of 1 to 65535 if any");
    }
}
