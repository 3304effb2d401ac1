package org.jackfield.signalling.sip;

import gov.nist.javax.sip.stack.SIPServerTransaction;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.StandaloneRequest;
import org.jackfield.spi.signalling.StandaloneResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One account with its listening points, over which its legs send. */
final class SipLine implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(SipLine.class);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int MOST_LOOKS = 500;

    private final Endpoint endpoint;
    private final Account account;
    private final SipProvider provider;
    private final LineConnections connections;
    private final LineListener listener;
    private final Requests requests;
    private final ServiceRequests serviceRequests;
    private final Responses responses;
    private final Identities identities;
    private final Authentication authentication;
    private final SerialExecutor outside;
    private final Routing routing;
    private final Transmitting transmitting;
    private final Optional<Registering> registering;
    private final IncomingRequests incoming;
    private final SendingOutside sendingOutside;
    private final Optional<Moving> moving;
    private final UdpKeepAlive keepAlive;
    private final ListeningWatch listeningWatch;
    private final Set<SipLeg> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    SipLine(
            Endpoint endpoint,
            Account account,
            SipProvider provider,
            LineConnections connections,
            Routing routing,
            LineConfiguration configuration,
            LineListener listener)
            throws SipException {
        this.endpoint = endpoint;
        this.account = account;
        this.provider = provider;
        this.connections = connections;
        this.listener = listener;
        this.requests = new Requests(account);
        this.serviceRequests = new ServiceRequests(account, requests);
        this.responses = new Responses(account);
        this.identities = new Identities(account.trustedPeers());
        this.authentication = new Authentication(account);
        this.routing = routing;
        this.transmitting = new Transmitting(
                new Delivering(provider, account.addresses(), limits().t1()), routing.hops(), threads());
        this.outside = new SerialExecutor(endpoint.threads()::execute);
        this.registering = configuration
                .registration()
                .map(policy ->
                        new Registering(this, policy.expires(), routing.flow().orElseThrow()));
        this.incoming = new IncomingRequests(this, provider);
        this.sendingOutside = new SendingOutside(this);
        this.keepAlive = new UdpKeepAlive(
                provider, threads(), account.keepAlive(), () -> routing.flow().flatMap(Flow::current));
        this.moving = routing.flow().map(flow -> new Moving(this, configuration, flow, endpoint.moving()));
        this.listeningWatch =
                new ListeningWatch(provider, threads(), endpoint.flowLimits().lookInterval(), this::lost);
    }

    /** The line cannot be used any more: its calls are over, and the core may open another. */
    void lost(String why) {
        LOG.info("{}: {}", account.name(), why);
        CompletableFuture<?>[] ends = List.copyOf(open).stream()
                .map(leg -> leg.lost(why).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        var unused = CompletableFuture.allOf(ends).thenRun(() -> {
            listener.onLost(new SignallingException(why));
            close();
        });
    }

    /** The line's address is gone: no answer comes to it any more. What is established lives on. */
    void cutOff(String why) {
        open.forEach(leg -> leg.cutOff(why));
    }

    /** Tells those whose requests were waiting for a response that none will come. */
    void tellCutOff(List<Object> waiting, String why) {
        for (Object hearer : waiting) {
            if (hearer instanceof ResponseListener listening) {
                listening.onTransportError(why);
            }
        }
    }

    /** Those of phones that call directly may be made again, by the address in their Via (RFC 3261 section 18.2.2). */
    private void connectionClosed(String transport, InetSocketAddress remote, String why) {
        if (routing.isServer(remote)) {
            open.forEach(leg -> leg.connectionClosed(transport, remote, why));
        }
    }

    /** The line can be used. */
    void start() {
        listeningWatch.begin();
        routing.flow().ifPresent(flow -> {
            connections.add(flow);
            connections.add(this::connectionClosed);
            moving.ifPresent(Moving::begin);
            keepAlive.begin();
            routing.pinging().begin(flow::current, flow::failed);
            flow.begin(registering.map(registrant -> registrant), open::isEmpty);
        });
    }

    @Override
    public String localAddress() {
        return account.hostPort();
    }

    @Override
    public Leg invite(Invitation invitation, LegListener legListener) {
        OutgoingLeg leg = new OutgoingLeg(this, invitation, legListener);
        add(leg);
        leg.invite();
        return leg;
    }

    @Override
    public CompletionStage<StandaloneResponse> send(StandaloneRequest request) {
        return sendingOutside.send(request);
    }

    /** Takes a new leg in; one that comes too late is closed. */
    void add(SipLeg leg) {
        endpoint.legs().add(leg);
        open.add(leg);
        if (closed.get()) {
            leg.close();
        }
    }

    /** Forgets a leg that is over; what may still come for it is known for as long as it can come. */
    void remove(SipLeg leg) {
        open.remove(leg);
        if (leg instanceof IncomingLeg called) {
            incoming.forget(called);
        }
        if (closed.get()) {
            endpoint.legs().remove(leg);
        } else {
            threads().after(limits().timeout(), () -> {
                endpoint.legs().remove(leg);
                leg.forgotten();
            });
        }
    }

    @Override
    public CompletionStage<Void> close() {
        if (closed.compareAndSet(false, true)) {
            listeningWatch.stop();
            keepAlive.stop();
            routing.pinging().stop();
            Stream<CompletionStage<Void>> ends = Stream.concat(
                    List.copyOf(open).stream().map(SipLeg::close),
                    registering.stream().map(Registering::close));
            CompletableFuture<?>[] all =
                    ends.map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new);
            var unused = CompletableFuture.allOf(all)
                    .thenRun(() -> moving.ifPresentOrElse(
                            mover -> mover.end(this::release), () -> threads().execute(this::release)));
        }
        return released;
    }

    private void release() {
        routing.flow().ifPresent(Flow::close);
        ListeningPoint tls = provider.getListeningPoint(ListeningPoint.TLS);
        // There is none when moving to another address has failed half way.
        int tlsPort = tls == null ? account.port() : tls.getPort();
        try {
            tellCutOff(endpoint.release(this), "the line is closed");
        } catch (RuntimeException fault) {
            LOG.warn("{}: the stack failed to release {}", account.name(), localAddress(), fault);
        }
        completeWhenFree(tlsPort, MOST_LOOKS);
    }

    /** The stack's threads let go of their sockets only when they have noticed that these are closed. */
    private void completeWhenFree(int tlsPort, int looks) {
        if (looks == 0) {
            LOG.info("{}: {} is not free yet", account.name(), localAddress());
        }
        if (looks == 0 || isFree(tlsPort)) {
            released.complete(null);
        } else {
            threads().after(LOOK, () -> threads().execute(() -> completeWhenFree(tlsPort, looks - 1)));
        }
    }

    private boolean isFree(int tlsPort) {
        if (!LocalAddressWatch.isLocal(account.addresses().address())) {
            return true;
        }
        return ListeningPoints.isFree(account.host(), account.port())
                && ListeningPoints.isFreeForTcp(account.host(), tlsPort);
    }

    /** Sends a request outside a dialog; what comes of it is told to the listener, but for challenges that are answered. */
    ClientTransaction send(Request request, ResponseListener answerer) throws SipException {
        return send(request, outside, answerer);
    }

    /** Sends a request outside a dialog; challenges are answered in that queue. */
    ClientTransaction send(Request request, SerialExecutor queue, ResponseListener answerer) throws SipException {
        return send(request, new OutsideRequester(request, queue, endpoint.awaited()), answerer);
    }

    /** Sends a request; what comes of it is told to the listener, but for challenges that are answered. */
    ClientTransaction send(Request request, Requester requester, ResponseListener answerer) throws SipException {
        try {
            return new Exchange(this, requester, answerer, request).begin(request);
        } catch (SipException notSent) {
            requester.over();
            throw notSent;
        }
    }

    /** Gives a request to the stack. */
    ClientTransaction transmit(Request request, Exchange exchange) {
        return transmitting.transmit(request, exchange);
    }

    /** Sends an ACK. */
    void sendWithoutTransaction(Request request) {
        transmitting.transmit(request);
    }

    /** Sends a response that matters to the leg. */
    void send(ServerTransaction transaction, Response response) throws SipException {
        try {
            transaction.sendResponse(response);
        } catch (InvalidArgumentException | RuntimeException fault) {
            throw new SipException(response.getStatusCode() + " cannot be sent: " + fault.getMessage(), fault);
        }
    }

    /** Sends the last response again; when it is lost there will be a next time. */
    void sendAgain(ServerTransaction transaction) {
        try {
            ((SIPServerTransaction) transaction).resendLastResponseAsBytes();
        } catch (IOException notSent) {
            LOG.debug("{}: a response was not sent again", account.name(), notSent);
        }
    }

    /** Makes a response. */
    interface Answer {

        /** Makes it of what the line knows. */
        Response make(Responses responses) throws SipException;
    }

    /** Sends a response whose loss ends nothing: the other side will ask again or give up. */
    void answer(ServerTransaction transaction, Answer answer) {
        try {
            send(transaction, answer.make(responses));
        } catch (SipException notSent) {
            LOG.debug("{}: a response was not sent", account.name(), notSent);
        }
    }

    /** Sends a response that belongs to no transaction, as above. */
    void answerWithoutTransaction(Answer answer) {
        try {
            provider.sendResponse(answer.make(responses));
        } catch (SipException | RuntimeException notSent) {
            LOG.debug("{}: a response was not sent", account.name(), notSent);
        }
    }

    LineListener listener() {
        return listener;
    }

    Account account() {
        return account;
    }

    SipProvider provider() {
        return provider;
    }

    /** Returns the TCP and TLS connections of the line. */
    LineConnections connections() {
        return connections;
    }

    /** Returns where the line's requests go. */
    Routing routing() {
        return routing;
    }

    Requests requests() {
        return requests;
    }

    ServiceRequests serviceRequests() {
        return serviceRequests;
    }

    Responses responses() {
        return responses;
    }

    Identities identities() {
        return identities;
    }

    Optional<Registering> registering() {
        return registering;
    }

    Authentication authentication() {
        return authentication;
    }

    IncomingRequests incoming() {
        return incoming;
    }

    Legs legs() {
        return endpoint.legs();
    }

    Threads threads() {
        return endpoint.threads();
    }

    Limits limits() {
        return endpoint.limits();
    }
}
