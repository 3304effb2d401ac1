package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.jackfield.signalling.sip.locating.AddressFamily;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.Transport;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a line wants of its flow, and what the core hears of it. */
final class LineFlow implements FlowListener {

    private static final Logger LOG = LoggerFactory.getLogger(LineFlow.class);

    private final String name;
    private final LineListener listener;

    LineFlow(String name, LineListener listener) {
        this.name = name;
        this.listener = listener;
    }

    /**
     * Returns where a flow of that line is to lead to: the server, or the registrar, which without a server is the domain of the address
     * (RFC 3261 section 10.2). Empty: nowhere.
     *
     * @throws SipException when the server is none; names it
     */
    static Optional<FlowSettings> settings(
            LineConfiguration configuration, Supplier<AddressFamily> family, Set<Transport> transports)
            throws SipException {
        if (configuration.server().isEmpty() && configuration.registration().isEmpty()) {
            return Optional.empty();
        }
        ServerUri server = configuration.server().isPresent()
                ? ServerUri.parse(configuration.server().get())
                : new ServerUri(domain(configuration), Optional.empty());
        return Optional.of(new FlowSettings(
                server.destination(),
                server.url(),
                family,
                transports,
                configuration.server().isPresent(),
                new KnownServers(server.destination())));
    }

    private static Destination domain(LineConfiguration configuration) throws SipException {
        Destination address = ServerUri.destination(
                "address",
                Outbound.foreignUri("address", configuration.address().uri()));
        return new Destination(address.host(), OptionalInt.empty(), Optional.empty(), address.secure());
    }

    /** Returns the transports that a line has. */
    static Set<Transport> transports(SipProvider provider) {
        Set<Transport> transports = EnumSet.noneOf(Transport.class);
        for (ListeningPoint point : provider.getListeningPoints()) {
            Transport.of(point.getTransport()).ifPresent(transports::add);
        }
        return transports;
    }

    @Override
    public void established(String server) {
        LOG.info("{}: {} is reached", name, server);
        tell(() -> listener.onFlowEstablished(server));
    }

    @Override
    public void failed(String why, Duration nextAttempt) {
        LOG.info("{}: {}", name, why);
        tell(() -> listener.onFlowFailed(new SignallingException(why), nextAttempt));
    }

    private void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | Error fault) {
            LOG.warn("{}: the listener failed", name, fault);
        }
    }
}
