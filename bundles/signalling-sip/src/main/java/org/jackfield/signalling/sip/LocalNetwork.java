package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.util.Optional;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;

/** What this computer says of its addresses, which come and go. */
interface LocalNetwork {

    /** Asks the operating system. */
    LocalNetwork SYSTEM = new LocalNetwork() {

        @Override
        public boolean has(InetAddress address) {
            return LocalAddressWatch.isLocal(address);
        }

        @Override
        public LineConfiguration bound(LineConfiguration configuration, Optional<InetAddress> server)
                throws SignallingException {
            return OwnAddress.found(configuration, server);
        }
    };

    /** Returns whether an address is one of this computer's. */
    boolean has(InetAddress address);

    /**
     * Returns the configuration with an address in it, if it names none.
     *
     * @param server where the server was found before; empty: its name is looked up, which not every thread can wait for
     * @throws SignallingException when no way leads there
     */
    LineConfiguration bound(LineConfiguration configuration, Optional<InetAddress> server) throws SignallingException;
}
