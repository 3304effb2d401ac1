package org.jackfield.signalling.sip;

import gov.nist.javax.sip.ListeningPointImpl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sip.SipProvider;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.stack.channel.ConnectionWatch;
import org.jackfield.signalling.sip.stack.channel.Connector;

/** The connections of one line, over its listening points, and who hears when one is closed. Safe for all threads. */
final class LineConnections implements Connections, ConnectionWatch {

    private final List<ConnectionWatch> watches = new CopyOnWriteArrayList<>();
    private volatile SipProvider provider;
    private volatile LocalAddresses addresses;

    /**
     * Says over whose listening points connections are made; called once, before anything else.
     *
     * @param here where it is kept from which port they are made
     */
    void over(SipProvider opened, LocalAddresses here) {
        provider = opened;
        addresses = here;
    }

    /** Has one more hear of all connections that are closed from now on. */
    void add(ConnectionWatch watch) {
        watches.add(watch);
    }

    @Override
    public void closed(String transport, InetSocketAddress remote, String why) {
        watches.forEach(watch -> watch.closed(transport, remote, why));
    }

    /** The usual port may still belong to a connection before; Via and Contact have the new one then. */
    @Override
    public void connectedFrom(String transport, int localPort) {
        addresses.setPort(transport, localPort);
    }

    @Override
    public CompletionStage<Void> open(Target target) {
        if (!target.transport().isConnected()) {
            return CompletableFuture.completedStage(null);
        }
        return connector(target)
                .map(connector -> connector.connect(target.host(), target.socketAddress()))
                .orElseGet(() -> CompletableFuture.failedStage(
                        new IOException("the line has no " + target.transport().parameter())));
    }

    @Override
    public boolean isOpen(Target target) {
        return !target.transport().isConnected()
                || connector(target)
                        .filter(connector -> connector.isConnected(target.socketAddress()))
                        .isPresent();
    }

    @Override
    public void close(Target target, String why) {
        connector(target).ifPresent(connector -> connector.disconnect(target.socketAddress(), why));
    }

    private Optional<Connector> connector(Target target) {
        return provider.getListeningPoint(target.transport().parameter()) instanceof ListeningPointImpl point
                        && point.getMessageProcessor() instanceof Connector connector
                ? Optional.of(connector)
                : Optional.empty();
    }
}
