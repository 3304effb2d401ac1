package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;

/** The ports of the servers, which the network namespace has for itself, and whether somebody listens there. */
public final class Ports {

    /** Control of rtpengine. */
    public static final int RTPENGINE = 12223;

    /** STUN and TURN over UDP and TCP. */
    public static final int TURN = 13478;

    /** STUN and TURN over TLS. */
    public static final int TURNS = 15349;

    /** Where the numbers 5xxx are. */
    public static final int SIPP = 15080;

    /** Where a phone of ours takes calls over TLS. */
    public static final int OUR_TLS = 15066;

    private static final int PATIENCE_MILLIS = 200;

    private Ports() {}

    /** Returns whether somebody listens at this TCP port. */
    public static boolean tcp(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(address(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns whether somebody has this UDP port. */
    public static boolean udp(String host, int port) {
        try (DatagramSocket socket = new DatagramSocket(address(host, port))) {
            return !socket.isBound();
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress address(String host, int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getAllByName(host)[0], port);
    }
}
