package org.jackfield.session;

/** Which side began a call. */
public enum CommunicationType {
    /** The other side called: an INVITE was received (user agent server, RFC 3261 section 13.3). */
    INBOUND("inbound"),
    /** This side called: an INVITE was sent (user agent client, RFC 3261 section 13.2). */
    OUTBOUND("outbound");

    private final String text;

    CommunicationType(String text) {
        this.text = text;
    }

    /** Returns the name that the reference uses, for example {@code inbound}. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
