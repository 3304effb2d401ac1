package org.jackfield.signalling.sip.locating;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A transport of SIP, with its names in URIs and in the domain name system (RFC 3263 section 4.1, RFC 7118 section 5.4). */
public enum Transport {
    /** UDP. */
    UDP(false, 5060, "_sip._udp", "SIP+D2U"),
    /** TCP. */
    TCP(false, 5060, "_sip._tcp", "SIP+D2T"),
    /** TLS over TCP. */
    TLS(true, 5061, "_sips._tcp", "SIPS+D2T"),
    /** WebSocket. */
    WS(false, 80, "_sip._ws", "SIP+D2W"),
    /** WebSocket over TLS. */
    WSS(true, 443, "_sips._wss", "SIPS+D2W");

    private final boolean secure;
    private final int defaultPort;
    private final String serviceName;
    private final String naptrService;

    Transport(boolean secure, int defaultPort, String serviceName, String naptrService) {
        this.secure = secure;
        this.defaultPort = defaultPort;
        this.serviceName = serviceName;
        this.naptrService = naptrService;
    }

    /** Returns the transport with that name in a URI or a Via header, in any case. */
    public static Optional<Transport> of(String parameter) {
        return Arrays.stream(values())
                .filter(transport -> transport.parameter().equalsIgnoreCase(parameter))
                .findFirst();
    }

    /** Returns the value of the URI parameter, such as {@code tcp}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether it is encrypted. */
    public boolean isSecure() {
        return secure;
    }

    /** Returns whether messages go over a connection that stays. */
    public boolean isConnected() {
        return this != UDP;
    }

    /** Returns whether messages go over a WebSocket, of which a line has one. */
    public boolean isWebSocket() {
        return this == WS || this == WSS;
    }

    /** Returns the port where a URI names none. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Returns the transport with encryption, itself if it has it; UDP has none: that is TLS. */
    Transport secured() {
        return switch (this) {
            case UDP, TCP, TLS -> TLS;
            case WS, WSS -> WSS;
        };
    }

    /** Returns the name of the SRV records for a domain. */
    String serviceName(String domain) {
        return serviceName + '.' + domain;
    }

    /** Returns the transports that are looked up without NAPTR records: WebSocket only where a URI asks for it. */
    static List<Transport> withoutNaptr(boolean secure) {
        return secure ? List.of(TLS) : List.of(UDP, TCP);
    }

    /** Returns the transport of a service field of NAPTR. */
    static Optional<Transport> ofNaptr(String service) {
        return Arrays.stream(values())
                .filter(transport -> transport.naptrService.equalsIgnoreCase(service))
                .findFirst();
    }
}
