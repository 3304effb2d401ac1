package org.jackfield.core.number;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Checks the bodies that applications send. A refusal names the argument and what is allowed; it does not repeat a body. */
public final class Bodies {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+_-]{1,64}/[A-Za-z0-9.+_-]{1,64}");

    private Bodies() {}

    /** Refuses a body without a media type, and one that is too long. */
    public static void check(String contentType, String body, int mostOctets) {
        if (!MEDIA_TYPE.matcher(requireNonNull(contentType, "contentType")).matches()) {
            throw new IllegalArgumentException("contentType is '" + Texts.printable(contentType)
                    + "', must be a media type without parameters, such as text/plain");
        }
        int octets = requireNonNull(body, "body").getBytes(StandardCharsets.UTF_8).length;
        if (octets > mostOctets) {
            throw new IllegalArgumentException("body has " + octets + " octets, must be at most " + mostOctets);
        }
    }
}
