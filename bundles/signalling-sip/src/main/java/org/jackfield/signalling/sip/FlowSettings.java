package org.jackfield.signalling.sip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jackfield.signalling.sip.locating.AddressFamily;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;

/**
 * What a flow is to lead to.
 *
 * @param destination what the configuration says of the server
 * @param url the URL of a WebSocket, if the configuration has one
 * @param family of the address that the line is bound to now
 * @param transports transports that the line has
 * @param isProxy whether everything outside of dialogs goes there; otherwise only what names the server
 * @param servers where it was ever found
 */
record FlowSettings(
        Destination destination,
        Optional<String> url,
        Supplier<AddressFamily> family,
        Set<Transport> transports,
        boolean isProxy,
        KnownServers servers) {

    /** Returns the addresses that can be reached, the better ones first: a WebSocket is not bound to the line's address. */
    List<AddressFamily> families() {
        AddressFamily own = family.get();
        return url.isPresent()
                ? List.of(own, own == AddressFamily.IPV6 ? AddressFamily.IPV4 : AddressFamily.IPV6)
                : List.of(own);
    }

    /** Returns whether targets are servers, of which one can be better than another: those of a URL are the addresses of one. */
    boolean areServers() {
        return url.isEmpty();
    }

    /** Returns whether the server is reached by a WebSocket, over which then everything goes. */
    boolean isWebSocket() {
        return destination.transport().filter(Transport::isWebSocket).isPresent();
    }

    /** Returns how people call a server: without the query of a URL, which may hold a secret. */
    String name(Target target) {
        return url.map(address -> address.replaceFirst("\\?.*", "")).orElseGet(target::toString);
    }

    /**
     * Says that no server could be connected to.
     *
     * @param refusals why not, in the order of the attempts; the addresses of a URL are told together
     */
    String noConnection(Refusals refusals) {
        return "no connection to " + name(refusals.last()) + ": "
                + (url.isPresent() ? refusals.whyNone() : refusals.whyNotLast());
    }
}
