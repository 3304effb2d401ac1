package org.jackfield.signalling.sip.locating;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A host that is an address already. */
public final class NumericHost {

    /** Above 255 it would be a name, which is looked up. */
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private static final Pattern OCTETS = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern GROUPS = Pattern.compile("\\[?[0-9A-Fa-f:.]{2,45}]?");

    private NumericHost() {}

    /** Returns the address if the host is one; asks no name server. */
    public static Optional<InetAddress> parse(String host) {
        boolean isNumeric = OCTETS.matcher(host).matches()
                || (host.indexOf(':') >= 0 && GROUPS.matcher(host).matches());
        if (!isNumeric) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
