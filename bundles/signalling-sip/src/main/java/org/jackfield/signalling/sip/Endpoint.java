package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TooManyListenersException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sip.ListeningPoint;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.jackfield.signalling.sip.locating.FailureCause;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.NameServers;
import org.jackfield.signalling.sip.stack.CleanStack;
import org.jackfield.signalling.sip.stack.StackProperties;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one stack of the bundle and the lines that it serves. */
final class Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final long SECONDS_TO_CLOSE = 2;

    private final Limits limits;
    private final LocalNetwork network;
    private final FlowLimits flowLimits;
    private final Threads threads;
    private final Locator locator;
    private final OwnAddress ownAddress;
    private final Legs legs = new Legs();
    private final Awaited awaited = new Awaited();
    private final StackEvents events = new StackEvents(legs);
    private final Set<SipLine> lines = ConcurrentHashMap.newKeySet();
    private final CleanStack stack;
    private final ListeningPoints points;
    private volatile boolean stopping;

    Endpoint(Limits limits, FlowLimits flowLimits, LocalNetwork network) throws SignallingException {
        this.limits = limits;
        this.network = network;
        this.flowLimits = flowLimits;
        this.threads = new Threads(limits.threads());
        this.locator = new Locator(
                new NameServers(flowLimits.nameServers(), flowLimits.lookupTimeout(), threads::execute), new Random());
        this.ownAddress = new OwnAddress(network, locator);
        StackProperties properties = new StackProperties()
                .maxMessageSize(limits.maxMessageSize())
                .maxConnections(limits.maxConnections())
                .maxTransactions(limits.maxTransactions())
                .readTimeout(limits.readTimeout())
                .connectTimeout(limits.connectTimeout());
        try {
            this.stack =
                    CleanStack.start(properties.toProperties(), limits.maxHeaders(), new MessageFilter(legs, awaited));
        } catch (PeerUnavailableException notStarted) {
            threads.stop();
            throw new SignallingException("the SIP stack does not start: " + notStarted.getMessage(), notStarted);
        }
        this.points = new ListeningPoints(stack);
    }

    CompletableFuture<SipLine> open(LineConfiguration configuration, LineListener listener) {
        CompletableFuture<SipLine> opened = new CompletableFuture<>();
        var unused = CompletableFuture.completedFuture(configuration)
                .thenComposeAsync(asked -> ownAddress.find(asked, Optional.empty()), threads::execute)
                .whenComplete((bound, failure) -> {
                    if (failure == null) {
                        threads.execute(() -> open(configuration, bound, listener, opened));
                    } else {
                        opened.completeExceptionally(FailureCause.of(failure));
                    }
                });
        return opened;
    }

    private void open(
            LineConfiguration asked,
            LineConfiguration bound,
            LineListener listener,
            CompletableFuture<SipLine> opened) {
        try {
            SipLine line = openNow(asked, bound, listener);
            opened.complete(line);
            line.start();
        } catch (SignallingException notOpened) {
            opened.completeExceptionally(notOpened);
        } catch (RuntimeException fault) {
            opened.completeExceptionally(new SignallingException("fault in opening the line", fault));
        }
    }

    private SipLine openNow(LineConfiguration asked, LineConfiguration configuration, LineListener listener)
            throws SignallingException {
        if (stopping) {
            throw new SignallingException("the provider has stopped");
        }
        check(configuration);
        LineConnections connections = new LineConnections();
        SipProvider provider = points.open(configuration, connections);
        try {
            Account account = new Account(
                    configuration,
                    provider.getListeningPoint(ListeningPoint.UDP).getPort());
            account.moved(configuration.bindHost(), provider);
            connections.over(provider, account.addresses());
            Flow.Means means = new Flow.Means(locator, connections, threads, flowLimits);
            Routing routing = Routing.of(
                    configuration,
                    account.addresses(),
                    LineFlow.transports(provider),
                    means,
                    pinging(account, provider),
                    listener);
            SipLine line = new SipLine(this, account, provider, connections, routing, asked, listener);
            lines.add(line);
            events.add(provider, line.incoming());
            provider.addSipListener(events);
            LOG.debug("{}: listens on {}", account.name(), account.hostPort());
            return line;
        } catch (SipException | TooManyListenersException fault) {
            var unused = points.close(provider);
            throw new SignallingException(fault.getMessage(), fault);
        }
    }

    private Pinging pinging(Account account, SipProvider provider) {
        Delivering delivering = new Delivering(provider, account.addresses(), limits.t1());
        ServerPing ping = new ServerPing(account, delivering, awaited, threads);
        return new Pinging(ping, threads, account.ping(), limits);
    }

    private static void check(LineConfiguration configuration) throws SignallingException {
        try {
            new Account(configuration, Math.max(configuration.bindPort(), 1))
                    .addresses()
                    .contact("udp");
        } catch (SipException | ParseException unfit) {
            throw new SignallingException(unfit.getMessage(), unfit);
        }
    }

    /** Returns what is needed to take a line to another address. */
    Moving.Means moving() {
        return new Moving.Means(network, ownAddress, points, locator, flowLimits.lookInterval());
    }

    /**
     * Gives the line's ports back.
     *
     * @return what the requests belong to that were waiting for a response
     */
    List<Object> release(SipLine line) {
        lines.remove(line);
        events.remove(line.provider());
        line.provider().removeSipListener(events);
        return points.close(line.provider());
    }

    /** Closes all lines within a bounded time and stops the stack. */
    void stop() {
        stopping = true;
        CompletableFuture<?>[] closed =
                lines.stream().map(line -> line.close().toCompletableFuture()).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(closed).get(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException late) {
            LOG.info("lines were not closed in time", late);
        }
        // The stack would start again if a line were opened on it now: first no task may be left.
        threads.stop();
        stack.stop();
        locator.close();
    }

    FlowLimits flowLimits() {
        return flowLimits;
    }

    Limits limits() {
        return limits;
    }

    Threads threads() {
        return threads;
    }

    Awaited awaited() {
        return awaited;
    }

    Legs legs() {
        return legs;
    }
}
