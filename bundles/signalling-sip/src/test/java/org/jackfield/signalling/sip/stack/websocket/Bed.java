package org.jackfield.signalling.sip.stack.websocket;

import gov.nist.javax.sip.ListeningPointImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import gov.nist.javax.sip.stack.SIPTransaction;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.signalling.sip.stack.CleanStack;
import org.jackfield.signalling.sip.stack.StackProperties;
import org.jackfield.signalling.sip.stack.channel.ClosedChannel;
import org.jackfield.signalling.sip.stack.connection.ConnectionSecurity;
import org.jackfield.signalling.sip.stack.tls.TlsSecurity;
import org.jackfield.spi.signalling.TlsPolicy;

/** A stack with one listening point for WebSocket, and what it heard. */
final class Bed implements SipListener {

    static final int MOST_OCTETS = 4096;
    static final String VIA = "Via: SIP/2.0/WS proxy.test;branch=z9hG4bKserver";

    private static final AtomicInteger PORTS = new AtomicInteger(20_000);

    final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    final BlockingQueue<Response> responses = new LinkedBlockingQueue<>();
    final BlockingQueue<String> lost = new LinkedBlockingQueue<>();
    final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    final WebSocketProcessor processor;
    final SipProvider provider;
    private final CleanStack stack;
    private final ConnectionSecurity tls;
    private final Duration keepAlive;
    private final Duration connectTimeout;

    Bed() throws Exception {
        this("WS", Duration.ZERO, Duration.ofSeconds(5));
    }

    Bed(String transport, Duration keepAlive, Duration connectTimeout) throws Exception {
        this(transport, keepAlive, connectTimeout, TlsSecurity.of(TlsPolicy.DEFAULT));
    }

    Bed(String transport, Duration keepAlive, Duration connectTimeout, ConnectionSecurity tls) throws Exception {
        stack = CleanStack.start(
                new StackProperties().maxMessageSize(MOST_OCTETS).toProperties(), 100, new All());
        var point = stack.createListeningPoint("127.0.0.1", PORTS.incrementAndGet(), transport);
        processor = (WebSocketProcessor) ((ListeningPointImpl) point).getMessageProcessor();
        this.tls = tls;
        this.keepAlive = keepAlive;
        this.connectTimeout = connectTimeout;
        provider = stack.createSipProvider(point);
        provider.addSipListener(this);
    }

    void connect(URI url, InetSocketAddress remote) throws ExecutionException, InterruptedException, TimeoutException {
        begin(url, remote).get(20, TimeUnit.SECONDS);
    }

    /** Begins to connect. */
    CompletableFuture<Void> begin(URI url, InetSocketAddress remote) {
        processor.configure(new WebSocketSettings(
                Optional.of(url), tls, connectTimeout, keepAlive, (over, address, why) -> lost.add(over + ' ' + why)));
        return processor.connect(url.getHost(), remote).toCompletableFuture();
    }

    void connect(SipServer server) throws ExecutionException, InterruptedException, TimeoutException {
        connect(server.uri(), server.address());
    }

    /** Sends OPTIONS, whose fate {@link #responses} and {@link #failures} tell. */
    ClientTransaction sendOptions() throws Exception {
        Request options = (Request) stackMessage(
                "OPTIONS sip:server.test:5060;transport=ws SIP/2.0",
                "Via: SIP/2.0/WS abc.invalid;branch=z9hG4bK" + System.nanoTime());
        ClientTransaction transaction = provider.getNewClientTransaction(options);
        transaction.sendRequest();
        return transaction;
    }

    private static javax.sip.message.Message stackMessage(String first, String via) throws Exception {
        byte[] octets = message(first, via).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new gov.nist.javax.sip.parser.StringMsgParser().parseSIPMessage(octets, true, false, null);
    }

    /** Makes a message with all that it needs. */
    static String message(String first, String... more) {
        return String.join(
                        "\r\n",
                        first,
                        String.join("\r\n", more),
                        "From: <sip:alice@server.test>;tag=a",
                        "To: <sip:bob@server.test>",
                        "Call-ID: " + System.nanoTime(),
                        "CSeq: 1 OPTIONS",
                        "Max-Forwards: 70")
                + "\r\n\r\n";
    }

    /** Makes OPTIONS of the server's. */
    static String options(String... more) {
        List<String> lines = new java.util.ArrayList<>(List.of(VIA + System.nanoTime()));
        lines.addAll(List.of(more));
        return message("OPTIONS sip:bob@abc.invalid SIP/2.0", lines.toArray(String[]::new));
    }

    @Override
    public void processRequest(RequestEvent event) {
        requests.add(event.getRequest());
    }

    @Override
    public void processResponse(ResponseEvent event) {
        responses.add(event.getResponse());
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        failures.add(((ClosedChannel) ((SIPTransaction) event.getClientTransaction()).getMessageChannel())
                .whyClosed()
                .orElse("timeout"));
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        failures.add("IOException");
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}

    void close() throws Exception {
        provider.removeSipListener(this);
        stack.endTransactions(provider);
        var points = provider.getListeningPoints();
        stack.deleteSipProvider(provider);
        stack.deleteListeningPoint(points[0]);
        stack.stop();
    }

    static String branch(Request request) {
        return ((ViaHeader) request.getHeader(ViaHeader.NAME)).getBranch();
    }

    private static final class All implements SIPMessageValve {

        @Override
        public boolean processRequest(SIPRequest request, MessageChannel channel) {
            return true;
        }

        @Override
        public boolean processResponse(Response response, MessageChannel channel) {
            return true;
        }

        @Override
        public void init(SipStack stack) {}

        @Override
        public void destroy() {}
    }
}
