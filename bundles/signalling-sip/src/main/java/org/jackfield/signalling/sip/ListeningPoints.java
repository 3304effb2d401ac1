package org.jackfield.signalling.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.jackfield.signalling.sip.stack.CleanStack;
import org.jackfield.signalling.sip.stack.channel.ConnectionWatch;
import org.jackfield.signalling.sip.stack.connection.ConnectionPoint;
import org.jackfield.signalling.sip.stack.connection.ConnectionSecurity;
import org.jackfield.signalling.sip.stack.tls.TlsSecurity;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.TransportPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes UDP and TCP on one address and port, and TLS on another. */
final class ListeningPoints {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningPoints.class);
    private static final int MOST_TRIES = 20;

    /** Names are not looked up here: that could take long, and give another address next time. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|\\[?[0-9A-Fa-f:.]{2,45}]?");

    private final CleanStack stack;
    private final Set<String> beingOpened = ConcurrentHashMap.newKeySet();

    ListeningPoints(CleanStack stack) {
        this.stack = stack;
    }

    /**
     * Opens all of them.
     *
     * @param watch hears which connections are closed
     * @throws SignallingException when an address cannot be used, or what a certificate is read from; names it
     */
    SipProvider open(LineConfiguration configuration, ConnectionWatch watch) throws SignallingException {
        List<ListeningPoint> opened = openAll(configuration, watch);
        try {
            SipProvider provider = stack.createSipProvider(opened.get(0));
            add(opened.subList(1, opened.size()), provider);
            return provider;
        } catch (SipException notAdded) {
            opened.forEach(this::delete);
            throw new SignallingException(notAdded.getMessage(), notAdded);
        }
    }

    private static void add(List<ListeningPoint> points, SipProvider provider) throws SipException {
        for (ListeningPoint point : points) {
            provider.addListeningPoint(point);
        }
    }

    /**
     * Opens others in the place of those that a provider has, and closes these.
     *
     * @return what the requests belong to that were waiting for a response there
     * @throws SignallingException when they cannot be opened; then nothing has changed
     */
    List<Object> exchange(SipProvider provider, LineConfiguration configuration, ConnectionWatch watch)
            throws SignallingException {
        List<ListeningPoint> opened = openAll(configuration, watch);
        try {
            List<Object> cut = stack.endTransactions(provider);
            for (ListeningPoint point : provider.getListeningPoints()) {
                delete(point);
                provider.removeListeningPoint(point);
            }
            add(opened, provider);
            return cut;
        } catch (SipException | RuntimeException notExchanged) {
            opened.forEach(this::delete);
            throw new IllegalStateException("the stack keeps a listening point", notExchanged);
        }
    }

    /**
     * Of two lines that want the same port at once one is refused here: both would find it free and get the same listening point of
     * the stack, which the one that fails then closes.
     */
    private List<ListeningPoint> openAll(LineConfiguration configuration, ConnectionWatch watch)
            throws SignallingException {
        String wanted = configuration.bindHost() + ':' + configuration.bindPort();
        boolean isFixed = configuration.bindPort() != 0;
        if (isFixed && !beingOpened.add(wanted)) {
            throw new SignallingException("cannot listen at " + wanted + ": another account is about to");
        }
        try {
            return openUnshared(configuration, watch);
        } finally {
            if (isFixed) {
                beingOpened.remove(wanted);
            }
        }
    }

    private List<ListeningPoint> openUnshared(LineConfiguration configuration, ConnectionWatch watch)
            throws SignallingException {
        TransportPolicy transport = configuration.transport();
        Place place = place(configuration.bindHost());
        TlsSecurity security = security(transport);
        List<ListeningPoint> opened =
                new ArrayList<>(openUdpAndTcp(place, configuration.bindPort(), point(transport, watch)));
        try {
            opened.add(openTls(place, transport, security, watch));
            Optional<WebSocketPoint> webSocket = WebSocketPoint.of(configuration);
            if (webSocket.isPresent()) {
                opened.add(webSocket.get().open(stack, opened.get(0), configuration, watch));
            }
            return opened;
        } catch (SipException notOpened) {
            opened.forEach(this::delete);
            throw new SignallingException(notOpened.getMessage(), notOpened);
        } catch (SignallingException notOpened) {
            opened.forEach(this::delete);
            throw notOpened;
        }
    }

    private static ConnectionPoint point(TransportPolicy transport, ConnectionWatch watch) {
        return new ConnectionPoint(ConnectionSecurity.NONE, true, transport.keepAlive(), watch);
    }

    private static TlsSecurity security(TransportPolicy transport) throws SignallingException {
        if (transport.tlsPort().isPresent() && transport.tls().keyStore().isEmpty()) {
            throw new SignallingException(
                    "tlsPort is " + transport.tlsPort().getAsInt() + ", which wants a keyStore with a certificate");
        }
        return TlsSecurity.of(transport.tls());
    }

    /** An address, and how it was written. */
    private record Place(InetAddress address, String host) {}

    private static Place place(String host) throws SignallingException {
        if (!ADDRESS.matcher(host).matches()) {
            throw new SignallingException("bind host is \"" + Texts.clean(host) + "\", must be an IP address");
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()) {
                throw new SignallingException("bind host is " + host + ", must be one address that others can reach");
            }
            return new Place(address, LocalAddresses.bracketed(host));
        } catch (IOException notAnAddress) {
            throw new SignallingException("bind host is \"" + host + "\", must be an IP address", notAnAddress);
        }
    }

    /** Opens something on a port. */
    private interface Opening<T> {

        T open(int port) throws SignallingException;
    }

    private static <T> T onPort(Place place, int port, Opening<T> opening) throws SignallingException {
        if (port != 0) {
            return opening.open(port);
        }
        SignallingException last = null;
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return opening.open(freePort(place));
            } catch (SignallingException taken) {
                last = taken;
            }
        }
        throw new SignallingException("no port of " + place.host() + " is free", last);
    }

    private static int freePort(Place place) throws SignallingException {
        try (ServerSocket socket = new ServerSocket(0, 1, place.address())) {
            return socket.getLocalPort();
        } catch (IOException notFree) {
            throw new SignallingException("cannot listen on " + place.host() + ": " + notFree.getMessage(), notFree);
        }
    }

    private List<ListeningPoint> openUdpAndTcp(Place place, int wanted, ConnectionPoint point)
            throws SignallingException {
        return onPort(place, wanted, port -> {
            probe(place, port);
            List<ListeningPoint> opened = new ArrayList<>();
            try {
                opened.add(listen(place, port, ListeningPoint.TCP, point));
                opened.add(0, stack.createListeningPoint(place.address().getHostAddress(), port, ListeningPoint.UDP));
                return opened;
            } catch (SipException | InvalidArgumentException notOpened) {
                opened.forEach(this::delete);
                throw cannotListen(place, port, notOpened);
            }
        });
    }

    /** Without a port to listen on TLS has one that connections are made from: the Contact says it, and others find them by it. */
    private ListeningPoint openTls(Place place, TransportPolicy transport, TlsSecurity security, ConnectionWatch watch)
            throws SignallingException {
        boolean listens = transport.tlsPort().isPresent();
        ConnectionPoint point = new ConnectionPoint(security, listens, transport.keepAlive(), watch);
        return onPort(place, transport.tlsPort().orElse(0), port -> {
            try {
                return listen(place, port, ListeningPoint.TLS, point);
            } catch (SipException | InvalidArgumentException notOpened) {
                throw cannotListen(place, port, notOpened);
            }
        });
    }

    private ListeningPoint listen(Place place, int port, String transport, ConnectionPoint point)
            throws SipException, InvalidArgumentException, SignallingException {
        probeTcp(place, port);
        stack.prepare(place.address(), port, transport, point);
        return stack.createListeningPoint(place.address().getHostAddress(), port, transport);
    }

    /** Looks whether the port is free: the stack gives back what it has opened less well. */
    private static void probe(Place place, int port) throws SignallingException {
        probeTcp(place, port);
        try (DatagramSocket udp = new DatagramSocket(null)) {
            udp.bind(new InetSocketAddress(place.address(), port));
        } catch (IOException inUse) {
            throw cannotListen(place, port, inUse);
        }
    }

    private static void probeTcp(Place place, int port) throws SignallingException {
        try (ServerSocket tcp = new ServerSocket()) {
            tcp.bind(new InetSocketAddress(place.address(), port));
        } catch (IOException inUse) {
            throw cannotListen(place, port, inUse);
        }
    }

    /** Returns whether UDP and TCP of that address can be opened. */
    static boolean isFree(String host, int port) {
        try {
            probe(new Place(InetAddress.getByName(host), host), port);
            return true;
        } catch (SignallingException | IOException inUse) {
            return false;
        }
    }

    /** Returns whether TCP, or TLS over it, of that address can be opened. */
    static boolean isFreeForTcp(String host, int port) {
        try {
            probeTcp(new Place(InetAddress.getByName(host), host), port);
            return true;
        } catch (SignallingException | IOException inUse) {
            return false;
        }
    }

    private static SignallingException cannotListen(Place place, int port, Exception cause) {
        return new SignallingException(
                "cannot listen on " + place.host() + ':' + port + ": " + cause.getMessage(), cause);
    }

    /**
     * Ends what is under way over them.
     *
     * @return what the requests belong to that were waiting for a response
     */
    List<Object> cutOff(SipProvider provider) {
        return stack.endTransactions(provider);
    }

    /**
     * Closes all of them.
     *
     * @return what the requests belong to that were waiting for a response
     */
    List<Object> close(SipProvider provider) {
        List<ListeningPoint> points = List.of(provider.getListeningPoints());
        List<Object> cut = stack.endTransactions(provider);
        try {
            stack.deleteSipProvider(provider);
        } catch (ObjectInUseException | RuntimeException fault) {
            LOG.warn("the stack keeps a provider", fault);
        }
        points.forEach(this::delete);
        return cut;
    }

    private void delete(ListeningPoint point) {
        try {
            stack.deleteListeningPoint(point);
        } catch (ObjectInUseException | RuntimeException fault) {
            LOG.warn("the stack keeps {}:{}", point.getIPAddress(), point.getPort(), fault);
        }
    }
}
