package org.jackfield.signalling.sip;

import javax.sip.address.Hop;
import org.jackfield.signalling.sip.locating.Target;

/** A target in the stack's terms: an address, for the stack would look a name up, and wait for it. */
final class TargetHop implements Hop {

    private final Target target;

    TargetHop(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }

    @Override
    public String getHost() {
        return target.address().getHostAddress();
    }

    @Override
    public int getPort() {
        return target.port();
    }

    @Override
    public String getTransport() {
        return target.transport().parameter();
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
