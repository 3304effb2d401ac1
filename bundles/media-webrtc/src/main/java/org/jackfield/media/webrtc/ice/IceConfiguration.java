package org.jackfield.media.webrtc.ice;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.TlsCertPolicy;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.IceServer;
import org.jackfield.spi.media.MediaException;

/** Makes libwebrtc's configuration. A server that libwebrtc refuses ends the process: each is checked before. */
public final class IceConfiguration {

    /** What libwebrtc takes (RFC 8489 section 14.3: less than 509 bytes of user name). */
    private static final int LONGEST_USER = 508;

    private static final int LONGEST_PASSWORD = 1_024;

    private IceConfiguration() {}

    /**
     * Returns the configuration of a peer connection.
     *
     * @param turnCertificates how the certificates of {@code turns:} servers are checked
     * @throws MediaException with {@link MediaException.Kind#NETWORK} when a server cannot be used
     */
    public static RTCConfiguration of(IcePolicy ice, TlsCertPolicy turnCertificates) throws MediaException {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.iceTransportPolicy = ice.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        for (IceServer server : ice.servers()) {
            configuration.iceServers.add(server(server, turnCertificates));
        }
        return configuration;
    }

    private static RTCIceServer server(IceServer server, TlsCertPolicy turnCertificates) throws MediaException {
        IceServerUrl url = IceServerUrl.parse(server.url())
                .orElseThrow(() -> refused(
                        server,
                        "it must be stun:HOST[:PORT], turn:HOST[:PORT][?transport=udp|tcp] or turns:HOST[:PORT]"));
        RTCIceServer made = new RTCIceServer();
        made.urls.add(server.url());
        if (url.relays()) {
            made.username = check(server, "user name", server.username(), LONGEST_USER);
            made.password = check(server, "password", server.credential(), LONGEST_PASSWORD);
            made.tlsCertPolicy = turnCertificates;
        }
        return made;
    }

    private static String check(IceServer server, String what, String value, int longest) throws MediaException {
        if (value.isEmpty() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw refused(
                    server,
                    "its " + what + " must be 1 to " + longest + " characters, none of them a control character");
        }
        return value;
    }

    private static MediaException refused(IceServer server, String why) {
        return new MediaException(
                MediaException.Kind.NETWORK,
                "the ICE server " + Printable.of(server.url()) + " cannot be used: " + why);
    }
}
