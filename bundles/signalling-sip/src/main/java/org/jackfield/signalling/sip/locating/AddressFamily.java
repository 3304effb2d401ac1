package org.jackfield.signalling.sip.locating;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses can be reached from the address that a line is bound to. */
public enum AddressFamily {
    /** IPv4, A records. */
    IPV4("IPv4"),
    /** IPv6, AAAA records. */
    IPV6("IPv6");

    private final String spelling;

    AddressFamily(String spelling) {
        this.spelling = spelling;
    }

    /** Returns the family of an address. */
    public static AddressFamily of(InetAddress address) {
        return address instanceof Inet6Address ? IPV6 : IPV4;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
