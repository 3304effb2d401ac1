package org.jackfield.signalling.sip;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.HeaderAddress;
import javax.sip.message.Response;

/**
 * The route of requests outside of dialogs: the server of the account, and then what the registrar has told (Service-Route, RFC 3608). Safe
 * for all threads.
 */
final class PreloadedRoute {

    private static final String SERVICE_ROUTE = "Service-Route";
    private static final int MOST = 8;

    private final Optional<SipURI> server;
    private volatile List<SipURI> told = List.of();

    PreloadedRoute(Optional<SipURI> server) {
        this.server = server;
    }

    /** Takes what the 200 to a REGISTER says; nothing, when it says nothing. */
    void tell(Response registered) {
        List<SipURI> routes = new ArrayList<>();
        Iterator<?> all = registered.getHeaders(SERVICE_ROUTE);
        while (all.hasNext() && routes.size() < MOST) {
            if (all.next() instanceof HeaderAddress route && route.getAddress().getURI() instanceof SipURI uri) {
                routes.add(uri);
            }
        }
        told = List.copyOf(routes);
    }

    /** Forgets what was told. */
    void forget() {
        told = List.of();
    }

    /** Returns the route of a REGISTER: what is told holds for others only (RFC 3608 section 5.1). */
    List<URI> ofRegister() {
        List<URI> route = new ArrayList<>();
        server.ifPresent(route::add);
        return route;
    }

    /** Returns the route of other requests. */
    List<URI> ofRequest() {
        List<SipURI> services = told;
        List<URI> route = new ArrayList<>();
        if (server.isPresent() && (services.isEmpty() || !isSame(server.get(), services.get(0)))) {
            route.add(server.get());
        }
        route.addAll(services);
        return route;
    }

    private static boolean isSame(SipURI one, SipURI other) {
        return one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort()
                && Outbound.transport(one).equals(Outbound.transport(other));
    }
}
