package org.jackfield.signalling.sip.stack.connection;

import gov.nist.core.Host;
import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jackfield.signalling.sip.stack.channel.ChannelStack;
import org.jackfield.signalling.sip.stack.channel.Connector;
import org.jackfield.signalling.sip.stack.channel.ListeningSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one listening point, of its own: two accounts with the same server share none, so that each has its own
 * certificates. Connections are found by the address and port of the other side, and reused for all that goes there.
 */
public final class ConnectionProcessor extends MessageProcessor implements Connector, ListeningSocket {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionProcessor.class);
    private static final int USUAL_BACKLOG = 0;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String LINE_CLOSED = "the line is closed";
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-f:.]*:[0-9a-f:.]*");

    private final ChannelStack stack;
    private final ConnectionPoint point;
    private final ConnectionLimits limits;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Socket reserved = new Socket();
    private volatile ServerSocket server;
    private volatile boolean hasEnded;
    private volatile boolean stopped;

    /** Makes one that begins to listen when it is started. */
    public ConnectionProcessor(
            ChannelStack stack,
            ConnectionLimits limits,
            InetAddress address,
            int port,
            String transport,
            ConnectionPoint point) {
        super(address, port, transport.toLowerCase(Locale.ROOT), stack);
        this.stack = stack;
        this.point = point;
        this.limits = limits;
    }

    /** Returns what connections to that address are found by. */
    static String key(InetAddress address, int port) {
        return address.getHostAddress() + '/' + port;
    }

    private static String key(String host, int port) throws IOException {
        return ADDRESS.matcher(host).matches() ? key(InetAddress.getByName(host), port) : host + '/' + port;
    }

    private static String plain(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return small.startsWith("[") ? small.substring(1, small.length() - 1) : small;
    }

    @Override
    public void start() throws IOException {
        if (point.listens()) {
            ServerSocket listening = new ServerSocket(getPort(), USUAL_BACKLOG, getIpAddress());
            server = listening;
            stack.connectionThreads().execute(() -> listen(listening));
        } else {
            reserved.setReuseAddress(true);
            reserved.bind(new InetSocketAddress(getIpAddress(), getPort()));
        }
    }

    private void listen(ServerSocket listening) {
        try {
            while (!stopped && !listening.isClosed()) {
                acceptNext(listening);
            }
        } finally {
            hasEnded = true;
        }
    }

    private void acceptNext(ServerSocket listening) {
        try {
            accept(listening.accept());
        } catch (IOException | RuntimeException fault) {
            LOG.debug("{}: a connection was not accepted", this, fault);
            if (!listening.isClosed()) {
                // Too many open files, for example: it would fail again at once.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public boolean isDead() {
        return hasEnded && !stopped;
    }

    private void accept(Socket socket) throws IOException {
        if (accepted.incrementAndGet() > limits.maxConnections()) {
            accepted.decrementAndGet();
            LOG.debug("{}: refused {}: there are {} already", this, socket.getInetAddress(), limits.maxConnections());
            socket.close();
            return;
        }
        Connection connection = new Connection(this, socket);
        connections.put(connection.getKey(), connection);
        if (stopped) {
            connection.end(LINE_CLOSED);
            return;
        }
        try {
            execute(connection::serve);
        } catch (RuntimeException stackStopped) {
            connection.end("the stack has stopped");
        }
    }

    @Override
    public CompletionStage<Void> connect(String name, InetSocketAddress remote) {
        String key = key(remote.getAddress(), remote.getPort());
        names.put(key, plain(name));
        Connection known = connections.get(key);
        if (known != null && known.isOfAnother(plain(name))) {
            known.end("the server is asked for by another name now");
        }
        return open(key, plain(name), remote.getAddress(), remote.getPort()).open();
    }

    private Connection open(String key, String name, InetAddress address, int port) {
        Connection connection = connections.compute(
                key,
                (sameKey, known) -> known == null || known.whyClosed().isPresent()
                        ? new Connection(this, key, name, address, port)
                        : known);
        if (stopped) {
            connection.end(LINE_CLOSED);
        }
        return connection;
    }

    @Override
    public boolean isConnected(InetSocketAddress remote) {
        Connection connection = connections.get(key(remote.getAddress(), remote.getPort()));
        return connection != null && connection.isOpen();
    }

    @Override
    public void disconnect(InetSocketAddress remote, String why) {
        Connection connection = connections.get(key(remote.getAddress(), remote.getPort()));
        if (connection != null) {
            connection.end(why);
        }
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        String host = plain(target.getHost().getHostname());
        int port = port(target.getPort());
        String key = key(host, port);
        if (stopped) {
            throw new IOException(LINE_CLOSED);
        }
        InetAddress address = ADDRESS.matcher(host).matches() ? InetAddress.getByName(host) : null;
        return open(key, names.getOrDefault(key, host), address, port);
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress host, int port) throws IOException {
        HostPort target = new HostPort();
        target.setHost(new Host(host.getHostAddress()));
        target.setPort(port(port));
        return createMessageChannel(target);
    }

    private int port(int port) {
        return port > 0 ? port : getDefaultTargetPort();
    }

    /** Makes a connection from this listening point's address, and from its port if it does not listen and the port allows. */
    Socket socket(InetAddress address, int port) throws IOException {
        if (!point.listens()) {
            try {
                return socket(address, port, getPort());
            } catch (BindException | NoRouteToHostException stillInUse) {
                LOG.debug("{}: from another port", this, stillInUse);
            }
        }
        return socket(address, port, 0);
    }

    private Socket socket(InetAddress address, int port, int localPort) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(getIpAddress(), localPort));
            socket.connect(new InetSocketAddress(address, port), limits.connectTimeout());
            return socket;
        } catch (IOException notConnected) {
            socket.close();
            throw notConnected;
        }
    }

    /** Called for each connection that was made from here. */
    void connectedFrom(int localPort) {
        if (!point.listens()) {
            point.watch().connectedFrom(getTransport(), localPort);
        }
    }

    /** Something that must be over in time. */
    interface Handshake {

        /** Does it; returns the socket to go on with. */
        Socket run() throws IOException;
    }

    /** Does a handshake within the time for it, however slowly the other side goes on. */
    Socket guarded(Socket socket, Handshake handshake) throws IOException {
        try (TimeLimit limit = new TimeLimit(stack.getTimer(), limits.connectTimeout(), socket)) {
            Socket secured = handshake.run();
            limit.passed();
            return secured;
        }
    }

    /** Says that a connection is found by another key too, once it is known where it goes. */
    void alsoKnownAs(String key, Connection connection) {
        connections.putIfAbsent(key, connection);
    }

    /** Called once for each connection that is over. */
    void closed(Connection connection, String why) {
        forget(connection);
        if (connection.isAccepted()) {
            accepted.decrementAndGet();
        }
        LOG.debug("{}: connection with {} is over: {}", this, connection.remote(), why);
        stack.failTransactions(connection);
        point.watch().closed(getTransport(), connection.remote(), why);
    }

    /** Finds a connection no more. */
    void forget(Connection connection) {
        connections.values().removeIf(each -> each == connection);
    }

    void execute(Runnable task) {
        stack.connectionThreads().execute(task);
    }

    ConnectionPoint point() {
        return point;
    }

    ConnectionLimits limits() {
        return limits;
    }

    @Override
    public ChannelStack getSIPStack() {
        return stack;
    }

    @Override
    public void stop() {
        stopped = true;
        try {
            reserved.close();
            if (server != null) {
                server.close();
            }
        } catch (IOException fault) {
            LOG.warn("{}: not closed", this, fault);
        }
        List.copyOf(connections.values()).forEach(connection -> connection.end(LINE_CLOSED));
    }

    @Override
    public int getDefaultTargetPort() {
        return getDefaultPort(getTransport());
    }

    @Override
    public boolean isSecure() {
        return getTransport().equals("tls");
    }

    @Override
    public int getMaximumMessageSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean inUse() {
        return !stopped && !connections.isEmpty();
    }

    @Override
    public String toString() {
        return getTransport() + ':' + key(getIpAddress(), getPort());
    }
}
