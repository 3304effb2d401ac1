package org.jackfield.signalling.sip.locating;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where a server is reached.
 *
 * @param transport how
 * @param host the name by which it was asked for, which its certificate must carry (RFC 5922 section 7.1), or the address
 * @param address where
 * @param port 1 to 65535
 */
public record Target(Transport transport, String host, InetAddress address, int port) {

    /** Returns address and port. */
    public InetSocketAddress socketAddress() {
        return new InetSocketAddress(address, port);
    }

    /** Says it for people: {@code tls://pbx.example.com (192.0.2.1:5061)}. */
    @Override
    public String toString() {
        String place = hostPort(address.getHostAddress());
        return NumericHost.parse(host).isPresent()
                ? transport.parameter() + "://" + place
                : transport.parameter() + "://" + host + " (" + place + ')';
    }

    private String hostPort(String numeric) {
        return (numeric.indexOf(':') >= 0 ? '[' + numeric + ']' : numeric) + ':' + port;
    }
}
