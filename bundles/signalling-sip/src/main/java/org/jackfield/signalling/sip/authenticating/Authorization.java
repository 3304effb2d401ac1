package org.jackfield.signalling.sip.authenticating;

/**
 * A header that answers a challenge.
 *
 * @param header {@code Authorization} or {@code Proxy-Authorization}
 * @param value its value, which is a secret of some kind: who has it can try passwords
 */
public record Authorization(String header, String value) {

    @Override
    public String toString() {
        return header;
    }
}
