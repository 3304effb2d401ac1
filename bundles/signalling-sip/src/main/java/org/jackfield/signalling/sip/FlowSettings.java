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
 * @param family addresses that can be reached now
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

    /** Returns the servers between which a difference can be made: a URL is connected to by its name. */
    List<Target> connectable(List<Target> found) {
        return url.isPresent() ? found.subList(0, 1) : found;
    }

    /** Returns whether the server is reached by a WebSocket, over which then everything goes. */
    boolean isWebSocket() {
        return destination.transport().filter(Transport::isWebSocket).isPresent();
    }

    /** Returns how people call a server: without the query of a URL, which may hold a secret. */
    String name(Target target) {
        return url.map(address -> address.replaceFirst("\\?.*", "")).orElseGet(target::toString);
    }

    String noConnection(Target target, String why) {
        return "no connection to " + name(target) + ": " + why;
    }
}
