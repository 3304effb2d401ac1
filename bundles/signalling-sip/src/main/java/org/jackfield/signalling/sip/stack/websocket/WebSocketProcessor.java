package org.jackfield.signalling.sip.stack.websocket;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.signalling.sip.stack.channel.ChannelStack;
import org.jackfield.signalling.sip.stack.channel.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listening point at which nobody listens: behind it is the one connection of an account to its server, over which everything
 * goes, both ways (RFC 7118). The connection is opened, and opened again, by {@link #connect}. Safe for all threads.
 */
public final class WebSocketProcessor extends MessageProcessor implements Connector {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketProcessor.class);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final ChannelStack stack;
    private final Executor threads;

    /** The connection, also while it shakes hands: whoever closes it then cancels it. */
    private final AtomicReference<WebSocketChannel> current = new AtomicReference<>();

    private volatile WebSocketSettings settings;
    private volatile WebSocketClient client;
    private volatile String server = "";
    private volatile boolean stopped;

    /**
     * Makes one that is not connected.
     *
     * @param address the account's own address, which with the port is but a name here
     * @param transport WS or WSS
     * @param threads where connections connect and read
     */
    public WebSocketProcessor(InetAddress address, ChannelStack stack, int port, String transport, Executor threads) {
        super(address, port, transport.toUpperCase(Locale.ROOT), stack);
        this.stack = stack;
        this.threads = threads;
    }

    /** Says how to connect; called once, before {@link #connect}. */
    public void configure(WebSocketSettings how) {
        settings = how;
        client = new WebSocketClient(how.tls(), how.connectTimeout(), threads);
    }

    /** Opens a connection unless there is one to that server; one to another server is closed first. */
    @Override
    public CompletionStage<Void> connect(String name, InetSocketAddress remote) {
        if (isConnected(remote)) {
            return CompletableFuture.completedStage(null);
        }
        URI url = settings.url(getTransport().toLowerCase(Locale.ROOT), name, remote.getPort());
        server = ConnectFailures.readable(url);
        WebSocketChannel channel = new WebSocketChannel(
                this, remote, new WebSocketTimers(stack.getTimer(), threads, settings.keepAlive()));
        replace(channel, "connecting to another server");
        CompletableFuture<Void> opened = new CompletableFuture<>();
        var unused = client.open(url, channel.connection())
                .whenCompleteAsync(
                        (socket, fault) -> {
                            if (fault == null) {
                                begin(channel, opened);
                            } else {
                                current.compareAndSet(channel, null);
                                opened.completeExceptionally(ConnectFailures.of(fault));
                            }
                        },
                        threads);
        return opened;
    }

    @Override
    public boolean isConnected(InetSocketAddress remote) {
        WebSocketChannel channel = current.get();
        return channel != null
                && channel.connection().isOpen()
                && channel.remote().equals(remote);
    }

    private void begin(WebSocketChannel channel, CompletableFuture<Void> opened) {
        if (stopped) {
            disconnect("the line is closed");
        }
        Optional<String> given = channel.whyClosed();
        if (given.isPresent()) {
            opened.completeExceptionally(new IOException("given up: " + given.get()));
            return;
        }
        LOG.debug("connected to {}", server);
        opened.complete(null);
        channel.connection().begin();
    }

    @Override
    public void disconnect(InetSocketAddress remote, String why) {
        WebSocketChannel channel = current.get();
        if (channel != null && channel.remote().equals(remote)) {
            disconnect(why);
        }
    }

    /** Closes the connection when what waits has been sent; the watch is not told. */
    private void disconnect(String reason) {
        replace(null, reason);
    }

    private void replace(WebSocketChannel next, String reason) {
        WebSocketChannel before = current.getAndSet(next);
        if (before != null) {
            before.connection().close(CloseCodes.NORMAL, reason);
            stack.failTransactions(before);
        }
    }

    /** A connection is over, not by our doing. */
    void lost(WebSocketChannel channel, String why) {
        LOG.info("connection to {} lost: {}", server, why);
        current.compareAndSet(channel, null);
        stack.failTransactions(channel);
        settings.watch().closed(getTransport().toLowerCase(Locale.ROOT), channel.remote(), why);
    }

    /**
     * Returns the open connection.
     *
     * @throws IOException when there is none
     */
    WebSocketChannel open() throws IOException {
        WebSocketChannel channel = current.get();
        if (channel == null || !channel.connection().isOpen()) {
            throw new IOException("there is no connection to " + server);
        }
        return channel;
    }

    /** Returns the server's URI, for logs. */
    String server() {
        return server;
    }

    @Override
    public SIPTransactionStack getSIPStack() {
        return stack;
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return open();
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress target, int port) throws IOException {
        return open();
    }

    @Override
    public void start() {
        // Nobody listens.
    }

    @Override
    public void stop() {
        stopped = true;
        disconnect("");
        if (client != null) {
            client.close();
        }
    }

    @Override
    public int getDefaultTargetPort() {
        return isSecure() ? HTTPS : HTTP;
    }

    @Override
    public boolean isSecure() {
        return getTransport().equalsIgnoreCase("WSS");
    }

    @Override
    public int getMaximumMessageSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean inUse() {
        return false;
    }
}
