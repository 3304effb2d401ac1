package org.jackfield.spi.media;

import static java.util.Objects.requireNonNull;

/**
 * A STUN or TURN server. No text shows the credential.
 *
 * @param url {@code stun:HOST[:PORT]} (RFC 7064), {@code turn:} or {@code turns:HOST[:PORT][?transport=udp|tcp]} (RFC 7065)
 * @param username for a TURN server; else empty
 * @param credential the password for a TURN server; else empty
 */
public record IceServer(String url, String username, String credential) {

    /** Refuses missing values. */
    public IceServer {
        requireNonNull(url, "url");
        requireNonNull(username, "username");
        requireNonNull(credential, "credential");
    }

    @Override
    public String toString() {
        return "IceServer[" + url + ']';
    }
}
