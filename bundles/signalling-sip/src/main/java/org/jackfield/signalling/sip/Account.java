package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import org.jackfield.signalling.sip.authenticating.DigestSecrets;
import org.jackfield.spi.signalling.Credentials;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SessionTimerPolicy;

/** Who a line is: its configuration in the stack's terms, checked. */
final class Account {

    private final String name;
    private final String userAgent;
    private final Address address;
    private final SipURI uri;
    private final SipURI server;
    private final Features features;
    private final Optional<SessionTimerPolicy> sessionTimer;
    private final TrustedPeers trustedPeers;
    private final LocalAddresses addresses;
    private final Duration keepAlive;
    private final Duration ping;
    private final PreloadedRoute route;
    private final String instance;
    private final Optional<DigestSecrets> secrets;

    /**
     * Checks a configuration.
     *
     * @param port the real port
     * @throws SipException when a value is not fit for a message; names it
     */
    Account(LineConfiguration configuration, int port) throws SipException {
        this.name = Texts.clean(configuration.name());
        this.userAgent = Outbound.text("userAgent", configuration.userAgent());
        this.uri = Outbound.uri("address", configuration.address().uri());
        this.address = address(configuration.address().displayName(), uri);
        this.sessionTimer = configuration.sessionTimer();
        this.features = new Features(configuration.sessionTimer().isPresent());
        Optional<WebSocketPoint> webSocket = WebSocketPoint.of(configuration);
        // Over a WebSocket everything goes to the server: no route needs to say so.
        this.server = configuration.server().isPresent() && webSocket.isEmpty()
                ? loose(Outbound.uri("server", configuration.server().get()))
                : null;
        this.keepAlive = configuration.transport().keepAlive();
        this.ping = configuration.transport().ping();
        this.addresses = new LocalAddresses(uri.getUser(), configuration.bindHost(), port);
        webSocket.ifPresent(point -> point.tell(addresses));
        this.route = new PreloadedRoute(Optional.ofNullable(server));
        this.instance = InstanceId.of(configuration.name(), uri.toString());
        this.trustedPeers = new TrustedPeers(configuration.trustedPeers());
        this.secrets = configuration.credentials().isPresent()
                ? Optional.of(secrets(configuration.credentials().get()))
                : Optional.empty();
    }

    private static DigestSecrets secrets(Credentials credentials) throws SipException {
        try {
            return new DigestSecrets(
                    Outbound.text("user", credentials.user()),
                    credentials.realm(),
                    credentials.password(),
                    credentials.ha1());
        } catch (IllegalArgumentException unfit) {
            throw new SipException(unfit.getMessage(), unfit);
        }
    }

    /** Returns what this side can do. */
    Features features() {
        return features;
    }

    /** Returns what is wanted of session timers. */
    Optional<SessionTimerPolicy> sessionTimer() {
        return sessionTimer;
    }

    private static Address address(String displayName, SipURI uri) throws SipException {
        try {
            Address made = Sip.ADDRESSES.createAddress(uri);
            if (!displayName.isEmpty()) {
                made.setDisplayName(Outbound.quotable(displayName));
            }
            return made;
        } catch (ParseException notAnAddress) {
            throw new SipException("the address cannot be made", notAnAddress);
        }
    }

    private static SipURI loose(SipURI server) throws SipException {
        server.setLrParam();
        if (server.isSecure()) {
            // What holds to there says nothing of calls as a whole: a SIPS URI in a Route would (RFC 3261 section
            // 8.1.1.8).
            server.setSecure(false);
            setTransport(server, "tls");
        }
        return server;
    }

    private static void setTransport(SipURI uri, String transport) throws SipException {
        try {
            uri.setTransportParam(transport);
        } catch (ParseException notATransport) {
            throw new SipException("the server's transport cannot be " + transport, notATransport);
        }
    }

    /** Returns how often something is sent that keeps the way to the server open; zero: never. */
    Duration keepAlive() {
        return keepAlive;
    }

    /** Returns how often a server over UDP is asked whether it is there; zero: never. */
    Duration ping() {
        return ping;
    }

    /** Returns where the line is reached. */
    LocalAddresses addresses() {
        return addresses;
    }

    String name() {
        return name;
    }

    String host() {
        return addresses.usual().host();
    }

    int port() {
        return addresses.usual().port();
    }

    String hostPort() {
        return addresses.usual().toString();
    }

    /** Takes the address and ports of a line that has been opened, or has moved. */
    void moved(String host, SipProvider provider) {
        addresses.move(host, provider.getListeningPoint(ListeningPoint.UDP).getPort());
        addresses.setPort("tls", provider.getListeningPoint(ListeningPoint.TLS).getPort());
    }

    /** Returns the user part of the address of record. */
    String user() {
        return uri.getUser();
    }

    String userAgent() {
        return userAgent;
    }

    /** Returns the address of record with the display name. */
    Address address() {
        return address;
    }

    /** Returns the outbound proxy. */
    Optional<SipURI> server() {
        return Optional.ofNullable(server);
    }

    /** Returns the route of requests outside of dialogs. */
    PreloadedRoute route() {
        return route;
    }

    /** Returns the phone's name for registrars, a URN (RFC 5626 section 4.1). */
    String instance() {
        return instance;
    }

    /** Returns the transport to the registrar, as far as the configuration says it. */
    String registrationTransport() {
        return server().map(Outbound::transport).orElse("udp");
    }

    /** Returns the host of the address of record. */
    String domain() {
        return uri.getHost();
    }

    /** Returns what answers challenges. */
    Optional<DigestSecrets> secrets() {
        return secrets;
    }

    /** Returns whose identity headers and REFERs are believed. */
    TrustedPeers trustedPeers() {
        return trustedPeers;
    }
}
