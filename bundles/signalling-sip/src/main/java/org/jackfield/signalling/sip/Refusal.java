package org.jackfield.signalling.sip;

import java.util.List;

/**
 * Why a request is refused.
 *
 * @param statusCode 300 to 699
 * @param reasonPhrase words of our own; empty: those of RFC 3261
 * @param unsupported the option tags that are not understood (RFC 3261 section 8.2.2.3)
 */
record Refusal(int statusCode, String reasonPhrase, List<String> unsupported) {

    static Refusal of(int statusCode) {
        return new Refusal(statusCode, "", List.of());
    }

    static Refusal badRequest(String reasonPhrase) {
        return new Refusal(400, reasonPhrase, List.of());
    }

    static Refusal badExtension(List<String> unsupported) {
        return new Refusal(420, "", unsupported);
    }
}
