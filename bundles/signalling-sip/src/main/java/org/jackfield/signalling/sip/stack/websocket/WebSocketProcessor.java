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
import java.util.concurrent.CompletionStage;
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
    private static final String LINE_CLOSED = "the line is closed";

    private final ChannelStack stack;

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
     */
    public WebSocketProcessor(InetAddress address, ChannelStack stack, int port, String transport) {
        super(address, port, transport.toUpperCase(Locale.ROOT), stack);
        this.stack = stack;
    }

    /** Says how to connect; called once, before {@link #connect}. */
    public void configure(WebSocketSettings how) {
        settings = how;
        client = new WebSocketClient(how.tls(), how.connectTimeout());
    }

    /** Opens a connection unless there is one to that server; one to another server is closed first. */
    @Override
    public CompletionStage<Void> connect(String name, InetSocketAddress remote) {
        WebSocketChannel known = current.get();
        if (known != null && known.remote().equals(remote) && known.whyClosed().isEmpty()) {
            return known.opened().minimalCompletionStage();
        }
        URI url = settings.url(getTransport().toLowerCase(Locale.ROOT), name, remote.getPort());
        server = ConnectFailures.readable(url);
        WebSocketTimers timers = new WebSocketTimers(stack.getTimer(), stack.connectionThreads(), settings.keepAlive());
        WebSocketChannel channel = new WebSocketChannel(this, remote, timers);
        replace(channel, "connecting to another server");
        if (stopped) {
            disconnect(LINE_CLOSED);
        }
        if (!timers.execute(() -> run(channel, url))) {
            channel.opened().completeExceptionally(new IOException("the stack has stopped"));
        }
        return channel.opened().minimalCompletionStage();
    }

    /** Takes the thread of a connection from its beginning to its end. */
    private void run(WebSocketChannel channel, URI url) {
        WebSocketConnection connection = channel.connection();
        try {
            connection.open(
                    settings.connectTimeout(),
                    socket -> client.open(socket, url, channel.remote(), stack.getMaxMessageSize()));
        } catch (IOException | RuntimeException fault) {
            current.compareAndSet(channel, null);
            channel.opened().completeExceptionally(ConnectFailures.of(fault));
            return;
        }
        LOG.debug("connected to {}", server);
        channel.opened().complete(null);
        connection.read();
    }

    @Override
    public boolean isConnected(InetSocketAddress remote) {
        WebSocketChannel channel = current.get();
        return channel != null
                && channel.connection().isOpen()
                && channel.remote().equals(remote);
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
            before.connection().close(reason);
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
        disconnect(LINE_CLOSED);
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
