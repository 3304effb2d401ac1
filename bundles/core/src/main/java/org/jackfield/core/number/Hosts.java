package org.jackfield.core.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks host names and addresses as SIP URIs have them (RFC 3261 section 25.1). */
public final class Hosts {

    /** For messages. */
    public static final String ALLOWED =
            "a host name, an IPv4 address or an IPv6 address in brackets, with or without a port";

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 255;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.?");
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern HOST_PORT = Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::(\\d{1,5}))?");

    private Hosts() {}

    /** Returns whether this is a host, with or without a port. */
    public static boolean isHostPort(String text) {
        Matcher matcher = HOST_PORT.matcher(text);
        return text.length() <= LONGEST
                && matcher.matches()
                && isHost(matcher.group(1))
                && (matcher.group(2) == null || isPort(matcher.group(2)));
    }

    /** Returns whether this is an IP address; a IPv6 one is in brackets. */
    public static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || (IPV6.matcher(text).matches() && text.indexOf(':') >= 0);
    }

    /** Returns whether this is a port from 1 to 65535. */
    public static boolean isPort(String digits) {
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= HIGHEST_PORT;
    }

    /** What looks like an IPv4 address must be one: 127.0.0.1111 is no name. */
    private static boolean isHost(String text) {
        if (isAddress(text)) {
            return true;
        }
        return !DIGITS_AND_DOTS.matcher(text).matches() && NAME.matcher(text).matches();
    }
}
