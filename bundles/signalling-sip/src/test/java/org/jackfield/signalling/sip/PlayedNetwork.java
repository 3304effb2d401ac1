package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.util.Optional;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;

/** A computer that has one address, which changes when the test says so; all of the loopback network can be bound to. */
final class PlayedNetwork implements LocalNetwork {

    private volatile String address;

    PlayedNetwork(String address) {
        this.address = address;
    }

    /** Has another address in the place of the one before. */
    void become(String another) {
        address = another;
    }

    /** Has no address any more. */
    void vanish() {
        address = "";
    }

    @Override
    public boolean has(InetAddress wanted) {
        return wanted.getHostAddress().equals(address);
    }

    @Override
    public LineConfiguration bound(LineConfiguration configuration, Optional<InetAddress> server)
            throws SignallingException {
        if (!configuration.bindHost().equals(LineConfiguration.AUTO)) {
            return configuration;
        }
        if (address.isEmpty()) {
            throw new SignallingException("no local address leads to the server");
        }
        return OwnAddress.bound(configuration, address);
    }
}
