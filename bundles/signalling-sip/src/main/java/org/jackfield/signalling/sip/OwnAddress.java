package org.jackfield.signalling.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;

/** Finds the local address of a line that does not name it: the one from which its server is reached. */
final class OwnAddress {

    private static final Pattern HOST = Pattern.compile("(?:sips?:|wss?://)(\\[[^]]*]|[^:;/?]+).*");

    /** The system's routes do not depend on it. */
    private static final int ANY_PORT = 5060;

    private OwnAddress() {}

    /**
     * Returns the configuration with an address in it. Looks the server's name up: not for a thread that must not wait.
     *
     * @throws SignallingException when the server has no address, or no way leads there
     */
    static LineConfiguration found(LineConfiguration configuration) throws SignallingException {
        if (!configuration.bindHost().equals(LineConfiguration.AUTO)) {
            return configuration;
        }
        String server = configuration.server().orElseThrow();
        Matcher matcher = HOST.matcher(server);
        if (!matcher.matches()) {
            throw new SignallingException("server is \"" + Texts.clean(server) + "\", which names no host");
        }
        return bound(configuration, towards(matcher.group(1)));
    }

    private static String towards(String host) throws SignallingException {
        try (DatagramSocket socket = new DatagramSocket()) {
            // Sends nothing: it only asks for the way.
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), ANY_PORT));
            InetAddress own = socket.getLocalAddress();
            return own.getHostAddress().contains(":")
                    ? '[' + own.getHostAddress().replaceFirst("%.*", "") + ']'
                    : own.getHostAddress();
        } catch (IOException | UncheckedIOException nowhere) {
            throw new SignallingException(
                    "no local address leads to the server " + host + ": " + nowhere.getMessage()
                            + "; bind can name one",
                    nowhere);
        }
    }

    private static LineConfiguration bound(LineConfiguration configuration, String host) {
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
