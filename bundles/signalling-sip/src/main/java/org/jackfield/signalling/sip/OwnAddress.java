package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sip.SipException;
import org.jackfield.signalling.sip.locating.AddressFamily;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.FailureCause;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the local address of a line that does not name it: the one from which its server is reached. Never blocks. */
final class OwnAddress {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAddress.class);
    private static final Set<Transport> ANY = EnumSet.allOf(Transport.class);

    private final LocalNetwork network;
    private final Locator locator;

    OwnAddress(LocalNetwork network, Locator locator) {
        this.network = network;
        this.locator = locator;
    }

    /**
     * Finds it.
     *
     * @param known where the server was found before; empty: it is looked up, as also when no way leads there any more
     * @return the configuration with an address in it; fails with {@link SignallingException} when the server has no address, or no
     *     way leads there
     */
    CompletableFuture<LineConfiguration> find(LineConfiguration configuration, Optional<InetAddress> known) {
        if (!configuration.bindHost().equals(LineConfiguration.AUTO)) {
            return CompletableFuture.completedFuture(configuration);
        }
        if (known.isPresent()) {
            try {
                return CompletableFuture.completedFuture(bound(configuration, network.towards(known.get())));
            } catch (SignallingException nowhere) {
                LOG.debug("no way to {} any more, perhaps to another one", known.get(), nowhere);
                // Another network has others.
                locator.renew();
            }
        }
        try {
            Destination server =
                    ServerUri.parse(configuration.server().orElseThrow()).destination();
            return locate(server).handle((targets, failure) -> bound(configuration, server, targets, failure));
        } catch (SipException noServer) {
            return CompletableFuture.failedFuture(new SignallingException(noServer.getMessage(), noServer));
        }
    }

    /** Of a name with addresses of both families those of IPv4 are taken. */
    private CompletableFuture<List<Target>> locate(Destination server) {
        return locator.locate(server, AddressFamily.IPV4, ANY)
                .exceptionallyCompose(
                        none -> locator.locate(server, AddressFamily.IPV6, ANY).exceptionally(neither -> {
                            throw new CompletionException(FailureCause.of(none));
                        }));
    }

    private LineConfiguration bound(
            LineConfiguration configuration, Destination server, List<Target> targets, Throwable failure) {
        if (failure != null) {
            throw nowhere(server, FailureCause.of(failure));
        }
        SignallingException last = null;
        for (Target target : targets) {
            try {
                return bound(configuration, network.towards(target.address()));
            } catch (SignallingException noWay) {
                last = noWay;
            }
        }
        throw nowhere(server, last);
    }

    private static CompletionException nowhere(Destination server, Throwable why) {
        return new CompletionException(new SignallingException(
                "no local address leads to the server " + server.host() + ": " + why.getMessage()
                        + "; bind can name one",
                why));
    }

    /** Returns a configuration with that address in it. */
    static LineConfiguration bound(LineConfiguration configuration, String host) {
        return new LineConfiguration(
                configuration.name(),
                configuration.address(),
                configuration.server(),
                host,
                configuration.bindPort(),
                configuration.userAgent(),
                configuration.trustedPeers(),
                configuration.sessionTimer(),
                configuration.credentials(),
                configuration.registration(),
                configuration.transport());
    }
}
