package org.jackfield.signalling.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the local address of a line that does not name it: the one from which its server is reached. */
final class OwnAddress {

    private static final Pattern HOST = Pattern.compile("(?:sips?:|wss?://)(\\[[^]]*]|[^:;/?]+).*");

    /** The system's routes do not depend on it. */
    private static final int ANY_PORT = 5060;

    private static final Logger LOG = LoggerFactory.getLogger(OwnAddress.class);

    private OwnAddress() {}

    /**
     * Returns the configuration with an address in it.
     *
     * @param known where the server was found before; empty: its name is looked up, not for a thread that must not wait
     * @throws SignallingException when the server has no address, or no way leads there
     */
    static LineConfiguration found(LineConfiguration configuration, Optional<InetAddress> known)
            throws SignallingException {
        if (!configuration.bindHost().equals(LineConfiguration.AUTO)) {
            return configuration;
        }
        String server = configuration.server().orElseThrow();
        Matcher matcher = HOST.matcher(server);
        if (!matcher.matches()) {
            throw new SignallingException("server is \"" + Texts.clean(server) + "\", which names no host");
        }
        String host = matcher.group(1);
        return bound(configuration, towards(host, known));
    }

    private static String towards(String host, Optional<InetAddress> known) throws SignallingException {
        if (known.isPresent()) {
            try {
                return towards(known.get());
            } catch (IOException | UncheckedIOException nowhere) {
                LOG.debug("no way to {} any more, perhaps to another address of {}", known.get(), host, nowhere);
            }
        }
        try {
            return towards(InetAddress.getByName(host));
        } catch (IOException | UncheckedIOException nowhere) {
            throw new SignallingException(
                    "no local address leads to the server " + host + ": " + nowhere.getMessage()
                            + "; bind can name one",
                    nowhere);
        }
    }

    private static String towards(InetAddress server) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            // Sends nothing: it only asks for the way.
            socket.connect(new InetSocketAddress(server, ANY_PORT));
            InetAddress own = socket.getLocalAddress();
            return own.getHostAddress().contains(":")
                    ? '[' + own.getHostAddress().replaceFirst("%.*", "") + ']'
                    : own.getHostAddress();
        }
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
