package org.jackfield.signalling.sip;

import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.locating.AddressFamily;
import org.jackfield.signalling.sip.locating.Transport;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;

/**
 * Where the requests of a line go.
 *
 * @param flow the way to its server, if it has one
 * @param hops the hops of all requests
 * @param pinging finds out whether a server over UDP is there
 */
record Routing(Optional<Flow> flow, Hops hops, Pinging pinging) {

    /** Returns whether the line's server is there. */
    boolean isServer(InetSocketAddress remote) {
        return flow.isPresent() && flow.get().settings().servers().contains(remote);
    }

    /**
     * A server did not answer a request, or cannot serve it: if the line has another server, that one takes its place.
     *
     * @return completes with whether there is another one, which can be sent to
     */
    CompletionStage<Boolean> failOver(Request request, String why) {
        return flow.isPresent()
                        && request instanceof SIPMessage message
                        && message.getApplicationData() instanceof TargetHop hop
                ? flow.get().failOver(hop.target(), why)
                : CompletableFuture.completedStage(false);
    }

    /**
     * Makes it; the flow does not begin yet.
     *
     * @throws SipException when the server is none; names it
     */
    static Routing of(
            LineConfiguration configuration,
            LocalAddresses here,
            Set<Transport> transports,
            Flow.Means means,
            Pinging pinging,
            LineListener listener)
            throws SipException {
        Supplier<AddressFamily> family = () -> AddressFamily.of(here.address());
        LineFlow news = new LineFlow(Texts.clean(configuration.name()), listener);
        // Who registers finds out by that whether a server is there, and some answer nothing else to strangers.
        Flow.Means reaching = configuration.registration().isPresent()
                ? means
                : means.with(new PingedConnections(means.connections(), pinging::reach));
        Optional<Flow> flow = LineFlow.settings(configuration, family, transports)
                .map(settings -> new Flow(settings, reaching, news));
        Hops hops = new Hops(flow, means.locator(), means.connections(), family, transports);
        return new Routing(flow, hops, pinging);
    }
}
