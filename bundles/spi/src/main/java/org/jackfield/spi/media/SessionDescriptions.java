package org.jackfield.spi.media;

import org.osgi.annotation.versioning.ProviderType;

/** The bounds of a session description (RFC 8866) that comes from outside. */
@ProviderType
public final class SessionDescriptions {

    /** Longest description that is taken, in characters. Browsers with many candidates stay below 16384. */
    public static final int MAX_LENGTH = 65_536;

    private SessionDescriptions() {}

    /**
     * Returns the description when it can be one.
     *
     * @throws MediaException with {@link MediaException.Kind#BAD_DESCRIPTION} when it is empty, too long, or does not begin
     *     with {@code v=0}
     */
    public static String check(String sdp) throws MediaException {
        if (sdp == null || sdp.isBlank()) {
            throw new MediaException(MediaException.Kind.BAD_DESCRIPTION, "the session description is empty");
        }
        if (sdp.length() > MAX_LENGTH) {
            throw new MediaException(
                    MediaException.Kind.BAD_DESCRIPTION,
                    "the session description has " + sdp.length() + " characters, must be at most " + MAX_LENGTH);
        }
        if (!sdp.startsWith("v=0")) {
            throw new MediaException(
                    MediaException.Kind.BAD_DESCRIPTION, "the session description does not begin with v=0");
        }
        return sdp;
    }
}
