package org.jackfield.signalling.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.regex.Pattern;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.jackfield.signalling.sip.stack.CleanStack;
import org.jackfield.spi.signalling.SignallingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes UDP and TCP on one address and port. */
final class ListeningPoints {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningPoints.class);
    private static final int MOST_TRIES = 20;

    /** Names are not looked up here: that could take long, and give another address next time. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|\\[?[0-9A-Fa-f:.]{2,45}]?");

    private final CleanStack stack;

    ListeningPoints(CleanStack stack) {
        this.stack = stack;
    }

    /**
     * Opens both.
     *
     * @param port 0: any that is free for both
     * @throws SignallingException when the address cannot be used; names it
     */
    SipProvider open(String host, int port) throws SignallingException {
        InetAddress address = address(host);
        if (port != 0) {
            return open(address, host, port);
        }
        SignallingException last = null;
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return open(address, host, freePort(address, host));
            } catch (SignallingException taken) {
                last = taken;
            }
        }
        throw new SignallingException("no port of " + host + " is free for UDP and TCP", last);
    }

    private static InetAddress address(String host) throws SignallingException {
        if (!ADDRESS.matcher(host).matches()) {
            throw new SignallingException("bind host is \"" + Texts.clean(host) + "\", must be an IP address");
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()) {
                throw new SignallingException("bind host is " + host + ", must be one address that others can reach");
            }
            return address;
        } catch (IOException notAnAddress) {
            throw new SignallingException("bind host is \"" + host + "\", must be an IP address", notAnAddress);
        }
    }

    private static int freePort(InetAddress address, String host) throws SignallingException {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        } catch (IOException notFree) {
            throw new SignallingException("cannot listen on " + host + ": " + notFree.getMessage(), notFree);
        }
    }

    private SipProvider open(InetAddress address, String host, int port) throws SignallingException {
        probe(address, host, port);
        ListeningPoint tcp = null;
        try {
            tcp = stack.createListeningPoint(host, port, ListeningPoint.TCP);
            ListeningPoint udp = stack.createListeningPoint(host, port, ListeningPoint.UDP);
            SipProvider provider = stack.createSipProvider(udp);
            provider.addListeningPoint(tcp);
            return provider;
        } catch (SipException | InvalidArgumentException notOpened) {
            if (tcp != null) {
                delete(tcp);
            }
            throw cannotListen(host, port, notOpened);
        }
    }

    /** Looks whether the port is free: the stack gives back what it has opened less well. */
    private static void probe(InetAddress address, String host, int port) throws SignallingException {
        try (ServerSocket tcp = new ServerSocket();
                DatagramSocket udp = new DatagramSocket(null)) {
            tcp.bind(new InetSocketAddress(address, port));
            udp.bind(new InetSocketAddress(address, port));
        } catch (IOException inUse) {
            throw cannotListen(host, port, inUse);
        }
    }

    /** Returns whether UDP and TCP of that address can be opened. */
    static boolean isFree(String host, int port) {
        try {
            probe(InetAddress.getByName(host), host, port);
            return true;
        } catch (SignallingException | IOException inUse) {
            return false;
        }
    }

    private static SignallingException cannotListen(String host, int port, Exception cause) {
        return new SignallingException("cannot listen on " + host + ':' + port + ": " + cause.getMessage(), cause);
    }

    /** Closes both. */
    void close(SipProvider provider) {
        List<ListeningPoint> points = List.of(provider.getListeningPoints());
        stack.endTransactions(provider);
        try {
            stack.deleteSipProvider(provider);
        } catch (ObjectInUseException | RuntimeException fault) {
            LOG.warn("the stack keeps a provider", fault);
        }
        points.forEach(this::delete);
    }

    private void delete(ListeningPoint point) {
        try {
            stack.deleteListeningPoint(point);
        } catch (ObjectInUseException | RuntimeException fault) {
            LOG.warn("the stack keeps {}:{}", point.getIPAddress(), point.getPort(), fault);
        }
    }
}
