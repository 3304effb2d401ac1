package org.jackfield.signalling.sip;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.Transport;

/**
 * Where a server is to be looked for.
 *
 * @param destination host, and what is known of port and transport
 * @param url the URL of a WebSocket, if it was given by one
 */
record ServerUri(Destination destination, Optional<String> url) {

    /**
     * Reads the server of a configuration: {@code sip:}, {@code sips:}, {@code ws://} or {@code wss://}.
     *
     * @throws SipException when it is none; names it
     */
    static ServerUri parse(String server) throws SipException {
        String small = server.toLowerCase(Locale.ROOT);
        return small.startsWith("ws://") || small.startsWith("wss://")
                ? ofUrl(server)
                : new ServerUri(destination("server", Outbound.foreignUri("server", server)), Optional.empty());
    }

    private static ServerUri ofUrl(String server) throws SipException {
        try {
            URI url = new URI(Outbound.text("server", server));
            Transport transport = Transport.of(url.getScheme()).orElseThrow();
            if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
                throw refused("server", server);
            }
            int port = url.getPort() < 0 ? transport.defaultPort() : url.getPort();
            return new ServerUri(
                    new Destination(url.getHost(), OptionalInt.of(port), Optional.of(transport), false),
                    Optional.of(server));
        } catch (URISyntaxException | IllegalArgumentException notAUrl) {
            throw new SipException(refused("server", server).getMessage(), notAUrl);
        }
    }

    /**
     * Returns what a URI says of where to send.
     *
     * @param name what it is, for the refusal
     * @throws SipException when nothing can be sent to it
     */
    static Destination destination(String name, SipURI uri) throws SipException {
        Optional<Transport> transport =
                Optional.ofNullable(uri.getTransportParam()).flatMap(Transport::of);
        if (uri.getTransportParam() != null && transport.isEmpty()) {
            throw new SipException(name + " has transport=" + Texts.clean(uri.getTransportParam())
                    + ", must be udp, tcp, tls, ws or wss");
        }
        String host = uri.getMAddrParam() == null ? uri.getHost() : uri.getMAddrParam();
        try {
            OptionalInt port = uri.getPort() == -1 ? OptionalInt.empty() : OptionalInt.of(uri.getPort());
            return new Destination(host, port, transport, uri.isSecure());
        } catch (IllegalArgumentException unfit) {
            throw new SipException(name + " is " + Texts.clean(uri.toString()) + ": " + unfit.getMessage(), unfit);
        }
    }

    private static SipException refused(String name, String server) {
        return new SipException(name + " is \"" + Texts.clean(server)
                + "\", must be sip:HOST[:PORT], sips:HOST[:PORT], ws://HOST[:PORT]/PATH or wss://HOST[:PORT]/PATH");
    }
}
