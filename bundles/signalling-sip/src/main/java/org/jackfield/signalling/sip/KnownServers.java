package org.jackfield.signalling.sip;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.address.SipURI;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.NumericHost;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;

/**
 * Where the server of a line was ever found, all of them taken for one: what a route names one of, goes over the flow. Safe for all
 * threads.
 */
final class KnownServers {

    /** More come only from a name server that has gone mad. */
    private static final int MOST = 256;

    private final Set<String> hostPorts = ConcurrentHashMap.newKeySet();

    /** Knows a server by what the configuration says of it; it is found on any port there if that says none. */
    KnownServers(Destination destination) {
        if (destination.port().isPresent()) {
            add(destination.host(), destination.port().getAsInt());
        } else {
            for (Transport transport : Transport.values()) {
                add(destination.host(), transport.defaultPort());
            }
        }
    }

    void add(List<Target> targets) {
        for (Target target : targets) {
            add(target.host(), target.port());
            add(target.address().getHostAddress(), target.port());
        }
    }

    private void add(String host, int port) {
        if (hostPorts.size() < MOST) {
            hostPorts.add(key(host, port));
        }
    }

    /** Returns whether it is one of them. */
    boolean contains(Target target) {
        return contains(target.socketAddress());
    }

    /** Returns whether one of them is there. */
    boolean contains(InetSocketAddress remote) {
        return remote.getAddress() != null
                && hostPorts.contains(key(remote.getAddress().getHostAddress(), remote.getPort()));
    }

    /** Returns whether a URI names one of them. */
    boolean contains(SipURI uri) {
        String host = uri.getMAddrParam() == null ? uri.getHost() : uri.getMAddrParam();
        return hostPorts.contains(key(host, port(uri)));
    }

    private static int port(SipURI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        Transport transport = Transport.of(Outbound.transport(uri)).orElse(Transport.UDP);
        return uri.isSecure() ? Transport.TLS.defaultPort() : transport.defaultPort();
    }

    private static String key(String host, int port) {
        String plain = NumericHost.parse(host)
                .map(address -> address.getHostAddress())
                .orElseGet(() -> host.toLowerCase(Locale.ROOT));
        return plain + '/' + port;
    }
}
