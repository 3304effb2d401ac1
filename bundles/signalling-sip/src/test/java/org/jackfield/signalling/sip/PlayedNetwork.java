package org.jackfield.signalling.sip;

import java.net.InetAddress;
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
    public String towards(InetAddress server) throws SignallingException {
        if (address.isEmpty()) {
            throw new SignallingException("Network is unreachable");
        }
        return address;
    }
}
