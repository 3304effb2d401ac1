package org.jackfield.signalling.sip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The percent-encoding of headers within a URI (RFC 3261 section 19.1.2). */
final class UriEscapes {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
    private static final int HEX = 16;
    private static final int DIGITS = 2;

    private UriEscapes() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                escaped.append((char) octet);
            } else {
                escaped.append("%%%02X".formatted(octet & 0xff));
            }
        }
        return escaped.toString();
    }

    /** Returns the text; empty when it is not encoded well, or when what comes out has control characters. */
    static Optional<String> unescape(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                octets.write(encoded[i]);
                continue;
            }
            int octet = octet(encoded, i + 1);
            if (octet < 0) {
                return Optional.empty();
            }
            octets.write(octet);
            i += DIGITS;
        }
        return Optional.of(octets.toString(StandardCharsets.UTF_8))
                .filter(decoded -> decoded.chars().noneMatch(Character::isISOControl));
    }

    private static int octet(byte[] encoded, int begin) {
        if (begin + 1 >= encoded.length) {
            return -1;
        }
        int high = Character.digit(encoded[begin], HEX);
        int low = Character.digit(encoded[begin + 1], HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
