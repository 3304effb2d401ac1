package org.jackfield.signalling.sip.locating;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a URI says about the server.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port the port, if the URI names one
 * @param transport the transport, if the URI names one
 * @param secure a SIPS URI: only encrypted transports
 */
public record Destination(String host, OptionalInt port, Optional<Transport> transport, boolean secure) {

    private static final int LONGEST_NAME = 253;
    private static final Pattern NAME = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?");

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException when the host is no name and no address, or the port none
     */
    public Destination {
        host = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (NumericHost.parse(host).isEmpty()
                && (host.length() > LONGEST_NAME || !NAME.matcher(host).matches())) {
            throw new IllegalArgumentException("host is \"" + clean(host) + "\", must be a host name or an IP address");
        }
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
            throw new IllegalArgumentException("port is " + port.getAsInt() + ", must be 1 to 65535");
        }
        host = host.toLowerCase(Locale.ROOT);
        if (host.endsWith(".") && host.length() > 1) {
            host = host.substring(0, host.length() - 1);
        }
        if (secure) {
            transport = transport.map(Transport::secured);
        }
    }

    /** Returns the transport that the URI asks for, or the usual one (RFC 3263 section 4.1, for a numeric host). */
    Transport usualTransport() {
        return transport.orElse(secure ? Transport.TLS : Transport.UDP);
    }

    private static String clean(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME)).replaceAll("\\p{Cntrl}+", " ");
    }
}
