package org.jackfield.signalling.sip;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;

/** The ways to the servers of a line: over UDP, where there is nothing to connect, a server is asked whether it is there instead. */
final class PingedConnections implements Connections {

    private final Connections connections;
    private final Function<Target, CompletionStage<Void>> ping;

    PingedConnections(Connections connections, Function<Target, CompletionStage<Void>> ping) {
        this.connections = connections;
        this.ping = ping;
    }

    @Override
    public CompletionStage<Void> open(Target target) {
        return target.transport() == Transport.UDP ? ping.apply(target) : connections.open(target);
    }

    @Override
    public boolean isOpen(Target target) {
        return connections.isOpen(target);
    }

    @Override
    public void close(Target target, String why) {
        connections.close(target, why);
    }
}
