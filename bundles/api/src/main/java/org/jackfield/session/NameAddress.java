package org.jackfield.session;

import static java.util.Objects.requireNonNull;

/**
 * Who somebody is in SIP: a display name and a URI ({@code name-addr}, RFC 3261 section 25.1).
 *
 * @param displayName the name for people; may be empty
 * @param uri the SIP URI, for example {@code sip:100@pbx.example}
 */
public record NameAddress(String displayName, String uri) {

    /** Refuses missing values. */
    public NameAddress {
        requireNonNull(displayName, "displayName");
        requireNonNull(uri, "uri");
    }

    /** Returns the user part of the URI, or the whole URI when it has none. */
    public String user() {
        int begin = uri.indexOf(':') + 1;
        int end = uri.indexOf('@', begin);
        return end < 0 ? uri : uri.substring(begin, end);
    }
}
