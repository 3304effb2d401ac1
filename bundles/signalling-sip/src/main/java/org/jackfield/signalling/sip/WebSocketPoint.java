package org.jackfield.signalling.sip;

import gov.nist.javax.sip.ListeningPointImpl;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import org.jackfield.signalling.sip.locating.Destination;
import org.jackfield.signalling.sip.locating.Transport;
import org.jackfield.signalling.sip.stack.CleanStack;
import org.jackfield.signalling.sip.stack.channel.ConnectionWatch;
import org.jackfield.signalling.sip.stack.tls.TlsSecurity;
import org.jackfield.signalling.sip.stack.websocket.WebSocketProcessor;
import org.jackfield.signalling.sip.stack.websocket.WebSocketSettings;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;

/** The listening point of a line whose server is reached by WebSocket (RFC 7118): nobody listens there, it has no port. */
final class WebSocketPoint {

    private final Transport transport;
    private final Optional<URI> url;

    private WebSocketPoint(Transport transport, Optional<URI> url) {
        this.transport = transport;
        this.url = url;
    }

    /**
     * Returns the one that a line needs.
     *
     * @throws SipException when the server is none; names it
     */
    static Optional<WebSocketPoint> of(LineConfiguration configuration) throws SipException {
        if (configuration.server().isEmpty()) {
            return Optional.empty();
        }
        ServerUri server = ServerUri.parse(configuration.server().get());
        return server.destination()
                .transport()
                .filter(Transport::isWebSocket)
                .map(transport -> new WebSocketPoint(
                        secured(server.destination(), transport), server.url().map(URI::create)));
    }

    private static Transport secured(Destination destination, Transport transport) {
        return destination.secure() ? Transport.WSS : transport;
    }

    /** Opens it beside another one of the line's, whose address and port are its name in the stack. */
    ListeningPoint open(CleanStack stack, ListeningPoint other, LineConfiguration line, ConnectionWatch watch)
            throws SignallingException, SipException {
        WebSocketSettings settings = new WebSocketSettings(
                url,
                TlsSecurity.of(line.transport().tls()),
                Duration.ofMillis(stack.connectionLimits().connectTimeout()),
                line.transport().keepAlive(),
                watch);
        try {
            ListeningPoint point = stack.createListeningPoint(other.getIPAddress(), other.getPort(), transport.name());
            ((WebSocketProcessor) ((ListeningPointImpl) point).getMessageProcessor()).configure(settings);
            return point;
        } catch (InvalidArgumentException notOpened) {
            throw new SipException("no WebSocket for " + line.name(), notOpened);
        }
    }

    /** Says what stands in Via and Contact: nobody can connect to this side, so a name that leads nowhere (section 5.2.1). */
    void tell(LocalAddresses addresses) {
        String name = Sip.unique().toLowerCase(Locale.ROOT) + ".invalid";
        addresses.setSentBy(transport.parameter(), new LocalAddresses.SentBy(name, -1));
    }
}
