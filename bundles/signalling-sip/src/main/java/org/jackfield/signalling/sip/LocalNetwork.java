package org.jackfield.signalling.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jackfield.spi.signalling.SignallingException;

/** What this computer says of its addresses, which come and go. */
interface LocalNetwork {

    /** Asks the operating system. */
    LocalNetwork SYSTEM = new LocalNetwork() {

        /** The system's routes do not depend on it. */
        private static final int ANY_PORT = 5060;

        @Override
        public boolean has(InetAddress address) {
            return LocalAddressWatch.isLocal(address);
        }

        @Override
        public String towards(InetAddress server) throws SignallingException {
            try (DatagramSocket socket = new DatagramSocket()) {
                // Sends nothing: it only asks for the way.
                socket.connect(new InetSocketAddress(server, ANY_PORT));
                String own = socket.getLocalAddress().getHostAddress().replaceFirst("%.*", "");
                return LocalAddresses.bracketed(own);
            } catch (IOException | UncheckedIOException nowhere) {
                throw new SignallingException(nowhere.getMessage(), nowhere);
            }
        }
    };

    /** Returns whether an address is one of this computer's. */
    boolean has(InetAddress address);

    /**
     * Returns the address from which another one is reached, in brackets if it is one of IPv6.
     *
     * @throws SignallingException when no way leads there
     */
    String towards(InetAddress server) throws SignallingException;
}
