package org.jackfield.signalling.sip;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.locating.AddressFamily;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.NumericHost;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;

/** Where the requests of a line go: over its flow to the server, or to where their first route or request URI says (RFC 3263). */
final class Hops {

    private final Optional<Flow> flow;
    private final Locator locator;
    private final Connections connections;
    private final Supplier<AddressFamily> family;
    private final Set<Transport> transports;

    Hops(
            Optional<Flow> flow,
            Locator locator,
            Connections connections,
            Supplier<AddressFamily> family,
            Set<Transport> transports) {
        this.flow = flow;
        this.locator = locator;
        this.connections = connections;
        this.family = family;
        this.transports = transports;
    }

    /**
     * Finds the hop of a request. Never blocks: what needs no name server and no connection is there at once.
     *
     * @return fails with {@link SipException}, whose message is for people
     */
    CompletableFuture<Target> find(Request request) {
        try {
            URI next = request.getHeader(RouteHeader.NAME) instanceof RouteHeader route
                    ? route.getAddress().getURI()
                    : request.getRequestURI();
            if (!(next instanceof SipURI uri)) {
                throw new SipException("the next hop is " + Texts.clean(next.toString()) + ", must be a SIP URI");
            }
            return isForFlow(request, uri) ? throughFlow(request, flow.orElseThrow()) : direct(uri);
        } catch (SipException | RuntimeException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    private boolean isForFlow(Request request, SipURI next) {
        if (flow.isEmpty() || request.getMethod().equals(Request.REGISTER)) {
            return flow.isPresent();
        }
        FlowSettings settings = flow.get().settings();
        boolean isOutsideDialog = Sip.to(request).getTag() == null;
        return (isOutsideDialog && settings.isProxy()) || settings.servers().contains(next) || settings.isWebSocket();
    }

    private static CompletableFuture<Target> throughFlow(Request request, Flow flow) {
        if (request.getMethod().equals(Request.REGISTER)) {
            return flow.current()
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() ->
                            CompletableFuture.failedFuture(new SipException("there is no connection to the server")));
        }
        return flow.whenOpen();
    }

    private CompletableFuture<Target> direct(SipURI uri) throws SipException {
        Destination destination = ServerUri.destination("the next hop", uri);
        CompletableFuture<List<Target>> found = locator.locate(destination, family.get(), transports);
        boolean isNumeric = NumericHost.parse(destination.host()).isPresent();
        return readable(isNumeric ? found.thenApply(targets -> targets.get(0)) : found.thenCompose(this::firstOpen));
    }

    /** Returns the first that can be connected to. */
    private CompletableFuture<Target> firstOpen(List<Target> targets) {
        CompletableFuture<Target> first = new CompletableFuture<>();
        tryNext(targets.iterator(), "", first);
        return first;
    }

    private void tryNext(Iterator<Target> rest, String why, CompletableFuture<Target> first) {
        if (!rest.hasNext()) {
            first.completeExceptionally(new SipException(why));
            return;
        }
        Target target = rest.next();
        var unused = connections.open(target).whenComplete((opened, failure) -> {
            if (failure == null) {
                first.complete(target);
            } else {
                tryNext(rest, "no connection to " + target + ": " + Reaching.message(failure), first);
            }
        });
    }

    private static CompletableFuture<Target> readable(CompletableFuture<Target> found) {
        return found.exceptionally(failure -> {
            throw new CompletionException(new SipException(Reaching.message(failure), failure));
        });
    }
}
