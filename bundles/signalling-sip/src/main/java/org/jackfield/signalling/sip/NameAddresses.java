package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import org.jackfield.session.NameAddress;

/** Reads name-addr and addr-spec (RFC 3261 section 25.1) in headers that anybody may have written. */
final class NameAddresses {

    private static final int LONGEST_URI = 1024;

    private NameAddresses() {}

    /**
     * Returns the address at the beginning of a header value; header parameters after it are passed over.
     *
     * @return empty when it is not one of sip, sips or tel, is too long, or has headers in its URI
     */
    static Optional<NameAddress> parse(String value) {
        List<String> parts = split(value, '<');
        String displayName = parts.size() == 1 ? "" : unquoted(parts.get(0));
        return uri(value).filter(NameAddresses::isFit).map(uri -> new NameAddress(Texts.clean(displayName), uri));
    }

    /** Returns the URI at the beginning of a header value, with its headers, unchecked; empty when there is no end to it. */
    static Optional<String> uri(String value) {
        List<String> parts = split(value, '<');
        if (parts.size() == 1) {
            // Without brackets what comes after a semicolon belongs to the header (RFC 3261 section 20).
            return Optional.of(split(value, ';').get(0).trim());
        }
        int end = parts.get(1).indexOf('>');
        return end < 0
                ? Optional.empty()
                : Optional.of(parts.get(1).substring(0, end).trim());
    }

    private static boolean isFit(String text) {
        if (text.length() > LONGEST_URI
                || text.chars()
                        .anyMatch(
                                character -> character <= ' ' || character > '~' || "<>\"?".indexOf(character) >= 0)) {
            return false;
        }
        try {
            URI uri = Sip.ADDRESSES.createURI(text);
            return uri instanceof TelURL
                    || (uri instanceof SipURI sip && sip.getHost() != null && Sip.isPort(sip.getPort()));
        } catch (ParseException | RuntimeException notAUri) {
            return false;
        }
    }

    private static String unquoted(String displayName) {
        String trimmed = displayName.trim();
        boolean isQuoted = trimmed.length() > 1 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
        return isQuoted ? trimmed.substring(1, trimmed.length() - 1).replaceAll("\\\\(.)", "$1") : trimmed;
    }

    /** Takes a text apart where the separator is outside quotes and, unless it is one of them, outside angle brackets. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        boolean isBracketed = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isQuoted && character == '\\') {
                i++;
            } else if (character == '"' && !isBracketed) {
                isQuoted = !isQuoted;
            } else if (!isQuoted && !isBracketed && character == separator) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
                isBracketed = separator == '<';
            } else if (!isQuoted && (character == '<' || character == '>')) {
                isBracketed = character == '<';
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
